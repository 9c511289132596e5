package io.shoumi.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.PlaceKind;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.Powers;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the clauses ask of places and counts would not be asked without their policies. */
class StockTakePolicyTest {
    private static final Party KEEPER = new Party("keeper");
    private final RuleBook book = RuleBook.load();

    private static Act act(Action action, Regulation adopted, Level level) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(level, new Party("proposer")),
                Handling.ORDINARY);
        var keeper = PersonFacts.colleague(KEEPER, true)
                .with(new Powers(Set.of(), EnumSet.allOf(Designation.class), Set.of()));
        return Act.on(action, keeper, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, KEEPER));
    }

    private static Act moved(Regulation adopted) {
        return act(Action.MOVE_CARRIER, adopted, Level.CORE)
                .with(Circumstances.plain().with(Passage.to(PlaceKind.SECRET_FOLDER, Level.ORDINARY)));
    }

    private RuleBook without(String policy) {
        return book.without(new PolicyId(policy));
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'E', negative = true)
    void withoutThePolicyTheKeeperWouldWitnessTheCount() {
        var count = act(Action.WITNESS_COUNT, Regulation.COMPANY, Level.ORDINARY);
        assertThat(book.ruleOn(count)).isInstanceOf(Refused.class);
        assertThat(without("R2.8.3-count-by-another").ruleOn(count)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'E', negative = true)
    void withoutThePolicyAFolderWouldTakeAnyLevel() {
        assertThat(book.ruleOn(moved(Regulation.COMPANY))).isInstanceOf(Refused.class);
        assertThat(without("R2.8.3-level").ruleOn(moved(Regulation.COMPANY))).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.1", kind = 'E', negative = true)
    void withoutThePolicyAnUnsafePlaceWouldTakeAnyLevel() {
        assertThat(book.ruleOn(moved(Regulation.COAL))).isInstanceOf(Refused.class);
        assertThat(without("R1.1-place-level").ruleOn(moved(Regulation.COAL))).isInstanceOf(Permitted.class);
    }
}
