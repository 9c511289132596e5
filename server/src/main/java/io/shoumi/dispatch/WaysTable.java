package io.shoumi.dispatch;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
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
import io.shoumi.regulations.Powers;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.Safeguard;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which ways a clerk may choose and which no rule lets through, with the clauses: asked of the very policies, never listed here. */
@Component
public class WaysTable {
    private static final Party CLERK = new Party("clerk");

    private final RuleBook book;
    private final DispatchFacts facts;
    private final Clock clock;

    WaysTable(RuleBook book, DispatchFacts facts, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * One way.
     *
     * @param code of {@code DispatchWay}; its word is {@code dispatch.way.} and this
     * @param clauses what forbids it; empty also where only what all regulations presuppose does
     */
    public record Way(String code, boolean allowed, List<String> clauses) {}

    /** For what binds the clerk's departments; a way that suits one kind of carrier at least is allowed. */
    @Transactional(readOnly = true)
    public List<Way> ways(PersonId clerk) {
        var adopted = facts.adoptedWhere(clerk, clock.instant());
        return Arrays.stream(DispatchWay.values())
                .filter(way -> way != DispatchWay.NONE)
                .map(way -> way(way, adopted))
                .toList();
    }

    private Way way(DispatchWay way, Set<Regulation> adopted) {
        var rulings = Stream.of(CarrierForm.PAPER, CarrierForm.STICK, CarrierForm.FILE)
                .map(form -> ruling(way, form, adopted))
                .toList();
        var clauses = rulings.stream()
                .flatMap(ruling -> ruling.missing().stream())
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
        return new Way(way.code(), rulings.stream().anyMatch(Permitted.class::isInstance), clauses);
    }

    private Ruling ruling(DispatchWay way, CarrierForm form, Set<Regulation> adopted) {
        var secret = new SecretFacts(
                new SecretRef("any"),
                adopted,
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var powers = new Powers(Set.of(), EnumSet.allOf(Designation.class), Set.of());
        var act = Act.on(Action.DISPATCH, PersonFacts.colleague(CLERK, true).with(powers), secret, clock.instant());
        return book.ruleOn(act.with(CarrierFacts.kept(form, new Party("place")))
                .with(Circumstances.plain()
                        .with(Passage.by(way))
                        .with(Safeguard.DEFINED_FLOW, Safeguard.MEASURES_STATED)));
    }
}
