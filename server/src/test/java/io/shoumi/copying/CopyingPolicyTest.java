package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarrierState;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Consent;
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
import io.shoumi.regulations.Role;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the clauses ask of copying and excerpting would not be asked without their policies. */
class CopyingPolicyTest {
    private static final Consent SUPERVISOR = new Consent(Map.of(Role.SUPERVISOR, new Party("supervisor")));
    private static final Set<Designation> ALL = EnumSet.allOf(Designation.class);
    private final RuleBook book = RuleBook.load();

    private static Act act(Action action, Regulation adopted, Handling handling, Set<Designation> designations) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                Set.of(adopted),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                handling);
        var person =
                PersonFacts.colleague(new Party("person"), true).with(new Powers(Set.of(), designations, Set.of()));
        return Act.on(action, person, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")));
    }

    private static Act ordinary(Action action, Regulation adopted, Set<Designation> designations) {
        return act(action, adopted, Handling.ORDINARY, designations);
    }

    private RuleBook without(String... policies) {
        var left = book;
        for (var policy : policies) {
            left = left.without(new PolicyId(policy));
        }
        return left;
    }

    @Test
    @Drives(value = "R2.8.1", kind = 'E', negative = true)
    void withoutThePolicyNobodyWouldApproveCopies() {
        for (var action : new Action[] {Action.COPY, Action.EXCERPT, Action.MAKE_COPIES, Action.MAKE_EXCERPT}) {
            var copy = ordinary(action, Regulation.COMPANY, ALL);
            assertThat(book.ruleOn(copy)).isInstanceOf(NeedsApproval.class);
            assertThat(without("R2.8.1-approval").ruleOn(copy)).isInstanceOf(Permitted.class);
        }
    }

    @Test
    @Drives(value = "R2.7", kind = 'E', negative = true)
    void withoutThePolicyAnybodyCouldCarryItOutOnceItIsApproved() {
        var approved = Circumstances.plain().with(SUPERVISOR);
        var copier = ordinary(Action.MAKE_COPIES, Regulation.COMPANY, Set.of()).with(approved);
        assertThat(book.ruleOn(copier)).isInstanceOf(Refused.class);
        assertThat(without("R2.7-copier").ruleOn(copier)).isInstanceOf(Permitted.class);
        var excerpter = ordinary(Action.MAKE_EXCERPT, Regulation.COMPANY, Set.of(Designation.COPY))
                .with(approved);
        assertThat(book.ruleOn(excerpter)).isInstanceOf(Refused.class);
        assertThat(without("R2.7-excerpter").ruleOn(excerpter)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E', negative = true)
    void withoutThePolicyWhoOnlyKeepsCouldGiveCopiesOut() {
        var give = ordinary(Action.GIVE_COPY, Regulation.COMPANY, Set.of(Designation.KEEP));
        assertThat(book.ruleOn(give)).isInstanceOf(Refused.class);
        assertThat(without("R2.8.2-passer").ruleOn(give)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R4.B1", kind = 'E', negative = true)
    void withoutThePolicyNoLeaderWouldApprove() {
        var copy = ordinary(Action.COPY, Regulation.SITE, ALL);
        assertThat(book.ruleOn(copy)).isInstanceOf(NeedsApproval.class);
        assertThat(without("R4.B1-approval").ruleOn(copy)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.4", kind = 'E', negative = true)
    @Drives(value = "R1.9", kind = 'E', negative = true)
    void withoutThePoliciesArchivesWouldBeExcerpted() {
        var excerpt = act(Action.EXCERPT, Regulation.COAL, Handling.ARCHIVE_RECORD, ALL);
        assertThat(book.ruleOn(excerpt)).isInstanceOf(Refused.class);
        assertThat(without("R1.9-no-copy").ruleOn(excerpt)).isInstanceOf(Refused.class);
        assertThat(without("R1.4-no-copy").ruleOn(excerpt)).isInstanceOf(Refused.class);
        assertThat(without("R1.4-no-copy", "R1.9-no-copy").ruleOn(excerpt)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R2.2", kind = 'E', negative = true)
    void withoutThePolicyAnybodyCouldHoldACopy() {
        var beyond = PersonFacts.colleague(new Party("stranger"), false);
        var hold = Act.on(
                        Action.HOLD_COPY,
                        beyond,
                        new SecretFacts(
                                new SecretRef("s"),
                                Set.of(Regulation.COMPANY),
                                Classification.decided(Level.ORDINARY, new Party("proposer")),
                                Handling.ORDINARY),
                        Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")));
        assertThat(book.ruleOn(hold)).isInstanceOf(Refused.class);
        assertThat(without("R2.2-scope").ruleOn(hold)).isInstanceOf(Permitted.class);
    }

    @Test
    void withoutTheNormWhatIsToBeDestroyedWouldBeCopied() {
        var copy = ordinary(Action.COPY, Regulation.COAL, ALL)
                .with(CarrierFacts.kept(CarrierForm.PAPER, new Party("safe")).in(CarrierState.LISTED));
        assertThat(book.ruleOn(copy)).isInstanceOf(Refused.class);
        assertThat(without("base-not-being-destroyed").ruleOn(copy)).isInstanceOf(Permitted.class);
    }
}
