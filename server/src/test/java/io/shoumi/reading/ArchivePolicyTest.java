package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the archive's clause asks would not be asked without its policies. */
class ArchivePolicyTest {
    private static final Party READER = new Party("reader");
    private final RuleBook book = RuleBook.load();

    private static Act onMaterial(Action action) {
        var material = new SecretFacts(
                new SecretRef("s"),
                Set.of(Regulation.COAL),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ARCHIVE_MATERIAL);
        return Act.on(action, PersonFacts.colleague(READER, true), material, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.FILE, new Party("vault")).lentTo(READER));
    }

    @Test
    @Drives(value = "R1.9", kind = 'E', negative = true)
    void withoutThePolicyNobodyWouldHaveToApprove() {
        var borrow = onMaterial(Action.BORROW);
        assertThat(book.ruleOn(borrow)).isInstanceOf(NeedsApproval.class);
        assertThat(book.without(new PolicyId("R1.9-approval")).ruleOn(borrow)).isInstanceOf(Permitted.class);
    }

    @Test
    @Drives(value = "R1.9", kind = 'E', negative = true)
    void withoutThePolicyItCouldBeReadAnywhere() {
        var read = onMaterial(Action.READ_PAGE);
        assertThat(book.ruleOn(read)).isInstanceOf(Refused.class);
        assertThat(book.without(new PolicyId("R1.9-terminal")).ruleOn(read)).isInstanceOf(Permitted.class);
    }
}
