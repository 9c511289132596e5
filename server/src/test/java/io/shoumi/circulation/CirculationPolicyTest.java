package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarrierState;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
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

/** What the clauses ask of a circulation would not be asked without their policies. */
class CirculationPolicyTest {
    private static final Party CLERK = new Party("clerk");
    private final RuleBook book = RuleBook.load();

    private static Act act(Action action, Regulation adopted, Handling handling, CarrierState state) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                handling);
        var clerk = PersonFacts.colleague(CLERK, true)
                .with(new Powers(Set.of(), EnumSet.allOf(Designation.class), Set.of()));
        return Act.on(action, clerk, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")).in(state));
    }

    private RuleBook without(String policy) {
        return book.without(new PolicyId(policy));
    }

    @Test
    @Drives(value = "R2.7", kind = 'E', negative = true)
    void withoutThePolicyNobodyWouldDesignateTheReaders() {
        var start = act(Action.CIRCULATE, Regulation.COMPANY, Handling.ORDINARY, CarrierState.KEPT);
        assertThat(book.ruleOn(start)).isInstanceOf(NeedsApproval.class);
        assertThat(without("R2.7-readers").ruleOn(start)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E', negative = true)
    void withoutThePolicyItCouldGoFromReaderToReader() {
        var pass = act(Action.PASS_ON, Regulation.COMPANY, Handling.ORDINARY, CarrierState.WITH_READER);
        assertThat(book.ruleOn(pass)).isInstanceOf(Refused.class);
        assertThat(without("R2.8.2-back-to-clerk").ruleOn(pass)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R4.B1", kind = 'E', negative = true)
    void withoutThePolicyNoLeaderWouldApprove() {
        var start = act(Action.CIRCULATE, Regulation.SITE, Handling.ORDINARY, CarrierState.KEPT);
        assertThat(book.ruleOn(start)).isInstanceOf(NeedsApproval.class);
        assertThat(without("R4.B1-approval").ruleOn(start)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.4", kind = 'E', negative = true)
    void withoutThePolicyArchiveRecordsWouldCirculate() {
        var start = act(Action.CIRCULATE, Regulation.COAL, Handling.ARCHIVE_RECORD, CarrierState.KEPT);
        assertThat(book.ruleOn(start)).isInstanceOf(Refused.class);
        var others = without("R1.9-no-circulation");
        assertThat(others.ruleOn(start)).isInstanceOf(Refused.class);
        assertThat(others.without(new PolicyId("R1.4-no-circulation")).ruleOn(start))
                .isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.2", kind = 'E', negative = true)
    void withoutThePolicyAFrozenCopyWouldBePassedOn() {
        var pass = act(Action.PASS_ON, Regulation.COAL, Handling.ORDINARY, CarrierState.FROZEN);
        assertThat(book.ruleOn(pass)).isInstanceOf(Refused.class);
        assertThat(without("R1.2-frozen").ruleOn(pass)).isInstanceOf(Permitted.class);
    }
}
