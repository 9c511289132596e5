package io.shoumi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Consent;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Duty;
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
import io.shoumi.regulations.Role;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the clauses ask of a disclosure would not be asked without their policies. */
class DisclosurePolicyTest {
    private static final Circumstances NAMED = Circumstances.plain().with(Safeguard.AGREEMENT_ON_FILE);
    private static final Circumstances AGREED =
            Circumstances.plain().with(new Consent(Map.of(Role.GENERAL_MANAGER, new Party("manager"))));
    private final RuleBook book = RuleBook.load();

    private static Act act(Action action, Regulation adopted, Powers powers, Circumstances circumstances) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var asking = PersonFacts.colleague(new Party("asking"), true).with(powers);
        return Act.on(action, asking, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")))
                .with(circumstances);
    }

    private static Act disclosed(Regulation adopted, Circumstances circumstances) {
        return act(Action.DISCLOSE, adopted, new Powers(Set.of(), Set.of(), Set.of()), circumstances);
    }

    private Ruling without(String policy, Act act) {
        return book.without(new PolicyId(policy)).ruleOn(act);
    }

    @Test
    @Drives(value = "R2.10", kind = 'E', negative = true)
    void withoutThePoliciesItWouldBeGivenUnaskedWithoutAgreementAndUnmarked() {
        assertThat(book.ruleOn(disclosed(Regulation.COMPANY, NAMED))).isInstanceOf(NeedsApproval.class);
        assertThat(without("R2.10-general-manager", disclosed(Regulation.COMPANY, NAMED)))
                .isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(disclosed(Regulation.COMPANY, AGREED))).isInstanceOf(Refused.class);
        assertThat(without("R2.10-agreement", disclosed(Regulation.COMPANY, AGREED)))
                .isInstanceOf(Permitted.class);
        var given = disclosed(Regulation.COMPANY, AGREED.with(Safeguard.AGREEMENT_ON_FILE));
        assertThat(book.ruleOn(given).duties()).contains(Duty.MARKED_EXPIRING_COPY);
        assertThat(without("R2.10-marked-copy", given).duties()).doesNotContain(Duty.MARKED_EXPIRING_COPY);
    }

    @Test
    @Drives(value = "R5.9", kind = 'E', negative = true)
    void withoutThePoliciesTheCallCentreWouldGiveItToThirdParties() {
        assertThat(book.ruleOn(disclosed(Regulation.CALLCENTRE, NAMED))).isInstanceOf(NeedsApproval.class);
        assertThat(without("R5.9-general-manager", disclosed(Regulation.CALLCENTRE, NAMED)))
                .isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(disclosed(Regulation.CALLCENTRE, AGREED))).isInstanceOf(Refused.class);
        assertThat(without("R5.9-agreement", disclosed(Regulation.CALLCENTRE, AGREED)))
                .isInstanceOf(Permitted.class);
    }

    @Test
    void withoutTheNormWhoeverSeesItWouldAskItBack() {
        var nobody =
                act(Action.RECALL, Regulation.COMPANY, new Powers(Set.of(), Set.of(), Set.of()), Circumstances.plain());
        assertThat(book.ruleOn(nobody)).isInstanceOf(Refused.class);
        assertThat(without("base-recall", nobody)).isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(act(
                        Action.RECALL,
                        Regulation.COMPANY,
                        new Powers(EnumSet.of(Role.SUPERVISOR), Set.of(), Set.of()),
                        Circumstances.plain())))
                .isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(act(
                        Action.RECALL,
                        Regulation.COMPANY,
                        new Powers(Set.of(), EnumSet.of(Designation.RECEIVE), Set.of()),
                        Circumstances.plain())))
                .isInstanceOf(Permitted.class);
    }
}
