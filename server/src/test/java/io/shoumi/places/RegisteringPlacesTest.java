package io.shoumi.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registering places as a clerk, and as somebody who is none. */
class RegisteringPlacesTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("库房部" + UUID.randomUUID().toString().substring(0, 6), house.group());

    private int register(Person by, String code) {
        var visitor = by.logIn();
        visitor.submit(
                visitor.get("/places"),
                "/places",
                Map.of("code", code, "nameZh", "一号柜", "kind", "safe", "unit", unit, "custodian", by.number()));
        return visitor.status();
    }

    @Test
    void aDesignatedClerkRegistersOnePlaceUnderOneCode() {
        var clerk = house.person("库管", unit);
        house.designate(clerk, unit, "keep");
        var code = "S" + UUID.randomUUID().toString().substring(0, 6);
        var before = house.lastEvidence();
        assertThat(register(clerk, code)).isEqualTo(200);
        assertThat(house.evidenceSince(before)).containsOnlyOnce("place-created/done");
        assertThat(register(clerk, code)).isEqualTo(422);
    }

    @Test
    void whoKeepsNothingSeesNoForm() {
        var visitor = house.person("旁人", unit).logIn();
        assertThat(visitor.get("/places").select("form[action=/places]")).isEmpty();
    }
}
