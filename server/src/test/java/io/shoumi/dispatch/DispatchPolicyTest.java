package io.shoumi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarrierState;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.DispatchWay;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.Powers;
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

/** What the clauses ask of a dispatch would not be asked without their policies. */
class DispatchPolicyTest {
    private final RuleBook book = RuleBook.load();

    private static Act act(Action action, Regulation adopted, Set<Designation> designations, CarrierForm form) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var clerk = PersonFacts.colleague(new Party("clerk"), true).with(new Powers(Set.of(), designations, Set.of()));
        return Act.on(action, clerk, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(form, new Party("safe")).in(CarrierState.KEPT))
                .with(Circumstances.plain().with(Safeguard.MEASURES_STATED, Safeguard.DEFINED_FLOW));
    }

    private static Act sent(Regulation adopted, CarrierForm form, DispatchWay way) {
        var act = act(Action.DISPATCH, adopted, EnumSet.allOf(Designation.class), form);
        return act.with(act.circumstances().with(Passage.by(way)));
    }

    /** Refused; without the policy nothing of that regulation stands against it any more. */
    private void bites(String policy, Act act) {
        assertThat(book.ruleOn(act)).isNotInstanceOf(Permitted.class);
        assertThat(cited(book.ruleOn(act))).contains(policy.substring(0, policy.indexOf('-')));
        assertThat(cited(book.without(new PolicyId(policy)).ruleOn(act)))
                .doesNotContain(policy.substring(0, policy.indexOf('-')));
    }

    private static java.util.List<String> cited(Ruling ruling) {
        return ruling.missing().stream()
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    @Drives(value = "R1.1", kind = 'E', negative = true)
    void withoutThePolicyItCouldGoByOrdinaryPost() {
        bites("R1.1-ways", sent(Regulation.COAL, CarrierForm.PAPER, DispatchWay.ORDINARY_POST));
    }

    @Test
    @Drives(value = "R3.7", kind = 'E', negative = true)
    void withoutThePolicyMediaCouldGoByOrdinaryPost() {
        bites("R3.7-ways", sent(Regulation.COMPUTER, CarrierForm.STICK, DispatchWay.ORDINARY_POST));
    }

    @Test
    @Drives(value = "R3.20", kind = 'E', negative = true)
    void withoutThePolicyItCouldGoByOrdinaryFax() {
        bites("R3.20-ways", sent(Regulation.COMPUTER, CarrierForm.FILE, DispatchWay.PLAIN_FAX));
    }

    @Test
    @Drives(value = "R4.B5", kind = 'E', negative = true)
    void withoutThePolicyItCouldGoByRadio() {
        bites("R4.B5-ways", sent(Regulation.SITE, CarrierForm.FILE, DispatchWay.RADIO));
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E', negative = true)
    void withoutThePolicyAnybodyCouldCarryIt() {
        bites("R2.8.2-courier", act(Action.DELIVER, Regulation.COMPANY, Set.of(), CarrierForm.PAPER));
        assertThat(book.without(new PolicyId("R2.8.2-courier"))
                        .ruleOn(act(Action.DELIVER, Regulation.COMPANY, Set.of(), CarrierForm.PAPER)))
                .isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.2", kind = 'E', negative = true)
    void withoutThePolicySomebodyWhoOnlyPassesOnWouldDispatch() {
        var act = act(Action.DISPATCH, Regulation.COAL, Set.of(Designation.PASS), CarrierForm.PAPER);
        bites("R1.2-clerk", act.with(act.circumstances().with(Passage.by(DispatchWay.COURIER))));
    }

    @Test
    @Drives(value = "R2.10", kind = 'E', negative = true)
    void withoutThePolicyItWouldGoToOutsidersUnasked() {
        var act = act(Action.DISCLOSE, Regulation.COMPANY, EnumSet.allOf(Designation.class), CarrierForm.PAPER);
        var agreed = act.with(act.circumstances().with(Safeguard.AGREEMENT_ON_FILE));
        bites("R2.10-general-manager", agreed);
    }
}
