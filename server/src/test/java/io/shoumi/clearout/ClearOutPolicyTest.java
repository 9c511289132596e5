package io.shoumi.clearout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Keeping;
import io.shoumi.regulations.Level;
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

/** What the clause asks of clearing out would not be asked without its policies. */
class ClearOutPolicyTest {
    private static final Party CLERK = new Party("clerk");
    private final RuleBook book = RuleBook.load();

    private static Act clearing(Set<Regulation> adopted, DisposalWay way) {
        var secret = new SecretFacts(
                new SecretRef("s"),
                adopted,
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var clerk = PersonFacts.colleague(CLERK, true)
                .with(new Powers(Set.of(), EnumSet.allOf(Designation.class), Set.of()));
        return Act.on(Action.CLEAR_OUT, clerk, secret, Instant.parse("2026-06-01T02:00:00Z"))
                .with(CarrierFacts.kept(CarrierForm.PAPER, CLERK))
                .with(Circumstances.plain().with(new Ending(way, Set.of(), Set.of())));
    }

    private RuleBook without(String policy) {
        return book.without(new PolicyId(policy));
    }

    @Test
    @Drives(value = "R1.3", kind = 'E', negative = true)
    void withoutThePolicyItCouldBeSold() {
        var sale = clearing(Set.of(Regulation.COAL), DisposalWay.SALE);
        assertThat(book.ruleOn(sale)).isInstanceOf(Refused.class);
        assertThat(without("R1.3-no-sale").ruleOn(sale)).isInstanceOf(Permitted.class);
    }

    @Test
    void whereNothingIsAdoptedItIsNotSoldEither() {
        var sale = clearing(Set.of(), DisposalWay.SALE);
        assertThat(book.ruleOn(sale)).isInstanceOf(Refused.class);
        assertThat(without("base-no-sale").ruleOn(sale)).isInstanceOf(Permitted.class);
        assertThat(book.ruleOn(clearing(Set.of(), DisposalWay.NONE))).isInstanceOf(Refused.class);
    }

    @Test
    void aHoldLetsItBeKeptAndNothingElse() {
        var hold = new Keeping(Set.of("BQ-2026-0001"), Set.of());
        for (var way : new DisposalWay[] {DisposalWay.KEEP, DisposalWay.RETURN, DisposalWay.SHREDDING}) {
            var act = clearing(Set.of(Regulation.COAL, Regulation.COMPANY), way);
            var held = act.with(act.carrier().orElseThrow().keptFor(hold));
            assertThat(book.ruleOn(held))
                    .as(way.code())
                    .isInstanceOf(way == DisposalWay.KEEP ? Permitted.class : Refused.class);
        }
    }
}
