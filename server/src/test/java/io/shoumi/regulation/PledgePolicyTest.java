package io.shoumi.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A designated clerk of a unit that adopted the company's regulation, who has not signed the pledge. */
class PledgePolicyTest {
    private final TestHouse house = TestHouse.house();

    private Ruling registering(RuleBook book) {
        var unit = house.unit("独立公司", null, "R2");
        var clerk = house.stranger("未签保密员", unit);
        house.designate(clerk, unit, "make", "receive");
        var rulings = new PostgresRulings(book, house.bean(Facts.class), house.bean(Clock.class));
        return rulings.ruleOnRegistering(clerk.id(), unit, Level.ORDINARY, Circumstances.plain());
    }

    @Test
    void mayNotRegister() {
        assertThat(registering(house.bean(RuleBook.class)).missing())
                .anyMatch(missing -> missing.id().equals(new PolicyId("R2.3-pledge")));
    }

    @Test
    @Drives(value = "R2.3", kind = 'P', negative = true)
    void mayRegisterOnceThePolicyIsTakenAway() {
        assertThat(registering(house.bean(RuleBook.class).without(new PolicyId("R2.3-pledge"))))
                .isInstanceOf(Permitted.class);
    }
}
