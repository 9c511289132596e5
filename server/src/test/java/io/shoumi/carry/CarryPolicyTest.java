package io.shoumi.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.Powers;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the clauses ask of a carry-out would not be asked without their policies. */
class CarryPolicyTest {
    private static final Party BEARER = new Party("bearer");
    private static final Circumstances STATED = Circumstances.plain()
            .with(Passage.outFor(CarryPurpose.BUSINESS))
            .with(Safeguard.MEASURES_STATED, Safeguard.RETURN_DATE);
    private final RuleBook book = RuleBook.load();

    private static Act act(Regulation adopted, Set<Designation> designations, Circumstances circumstances) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var bearer = PersonFacts.colleague(BEARER, true).with(new Powers(Set.of(), designations, Set.of()));
        return Act.on(Action.CARRY_OUT, bearer, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")))
                .with(circumstances);
    }

    private static Act stated(Regulation adopted) {
        return act(adopted, EnumSet.allOf(Designation.class), STATED);
    }

    private Ruling without(String policy, Act act) {
        return book.without(new PolicyId(policy)).ruleOn(act);
    }

    @Test
    @Drives(value = "R1.1", kind = 'E', negative = true)
    void withoutThePolicyItWouldGoOnHoliday() {
        var leisure = act(
                Regulation.COAL, EnumSet.allOf(Designation.class), STATED.with(Passage.outFor(CarryPurpose.LEISURE)));
        assertThat(book.ruleOn(leisure)).isInstanceOf(Refused.class);
        assertThat(without("R1.1-purpose", leisure)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E', negative = true)
    void withoutThePolicyAnybodyWouldCarryItOut() {
        var undesignated = act(Regulation.COMPANY, EnumSet.noneOf(Designation.class), STATED);
        assertThat(book.ruleOn(undesignated)).isInstanceOf(Refused.class);
        assertThat(without("R2.8.2-carrier-out", undesignated)).isInstanceOf(NeedsApproval.class);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E', negative = true)
    void withoutThePolicyNobodyWouldStateMeasures() {
        var unstated = act(Regulation.COMPANY, EnumSet.allOf(Designation.class), STATED.with(Safeguard.RETURN_DATE));
        assertThat(book.ruleOn(unstated)).isInstanceOf(Refused.class);
        assertThat(without("R2.8.2-measures", unstated)).isInstanceOf(NeedsApproval.class);
    }

    @Test
    @Drives(value = "R3.8", kind = 'E', negative = true)
    void withoutThePoliciesNobodyWouldApproveAndNothingWouldBeDue() {
        assertThat(book.ruleOn(stated(Regulation.COMPUTER))).isInstanceOf(NeedsApproval.class);
        assertThat(without("R3.8-approval", stated(Regulation.COMPUTER))).isInstanceOf(Permitted.class);
        var endless =
                act(Regulation.COMPUTER, EnumSet.allOf(Designation.class), STATED.with(Safeguard.MEASURES_STATED));
        assertThat(book.ruleOn(endless)).isInstanceOf(Refused.class);
        assertThat(without("R3.8-return-date", endless)).isInstanceOf(NeedsApproval.class);
    }

    @Test
    @Drives(value = "R4.B2", kind = 'E', negative = true)
    void withoutThePoliciesTheLeaderInChargeWouldNotBeAskedAndNothingWouldBeDue() {
        assertThat(book.ruleOn(stated(Regulation.SITE))).isInstanceOf(NeedsApproval.class);
        assertThat(without("R4.B2-leader", stated(Regulation.SITE))).isInstanceOf(Permitted.class);
        var endless = act(Regulation.SITE, EnumSet.allOf(Designation.class), STATED.with(Safeguard.MEASURES_STATED));
        assertThat(book.ruleOn(endless)).isInstanceOf(Refused.class);
        assertThat(without("R4.B2-due-date", endless)).isInstanceOf(NeedsApproval.class);
    }

    @Test
    void withoutTheNormItWouldBeCarriedAwayFromWhoHasItOnLoan() {
        var lent = stated(Regulation.COAL)
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")).lentTo(new Party("reader")));
        assertThat(book.ruleOn(lent)).isInstanceOf(Refused.class);
        assertThat(without("base-not-anothers", lent)).isInstanceOf(Permitted.class);
    }
}
