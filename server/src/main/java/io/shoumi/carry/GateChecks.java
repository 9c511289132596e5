package io.shoumi.carry;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Missing;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check at the gate (R3.8): may the copy of this label leave now, and with whom. The guard learns no title: the label, the number
 * of the copy, who carries it and until when. Each answer is an entry, yes or no.
 */
@Component
public class GateChecks {
    private final CarryFacts facts;
    private final CarryOutStore store;
    private final GateStore gates;
    private final LeavingHouse leaving;
    private final Copies copies;
    private final Ledger ledger;
    private final Clock clock;

    GateChecks(
            CarryFacts facts,
            CarryOutStore store,
            GateStore gates,
            LeavingHouse leaving,
            Copies copies,
            Ledger ledger,
            Clock clock) {
        this.facts = facts;
        this.store = store;
        this.gates = gates;
        this.leaving = leaving;
        this.copies = copies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param why what stands against it; null when it may leave
     * @param carryOut whose it is; null where the copy is in none
     */
    public record Answer(
            String label,
            @Nullable ActRefused why,
            @Nullable CarryOut carryOut,
            @Nullable Carried copy) {
        public boolean passes() {
            return why == null;
        }
    }

    /**
     * Answers the guard.
     *
     * @param person the staff number of who stands there; empty when the guard compares by eye
     * @throws ActRefused when the person may check nothing at any gate
     */
    @Transactional
    public Answer check(String scanned, String person, PersonId guard) {
        if (!facts.gatekeeper(guard, clock.instant())) {
            throw new ActRefused("carry.not-gatekeeper", List.of("R2.7"));
        }
        var copy = Label.read(scanned)
                .flatMap(copies::byLabel)
                .filter(found -> facts.guards(guard, found.secret(), clock.instant()));
        var answer = copy.map(found -> answer(found, person.strip()))
                .orElseGet(() -> new Answer(scanned.strip(), no("carry.gate.unknown"), null, null));
        ledger.stage(entry(answer, copy, guard));
        return answer;
    }

    private Answer answer(CopyView found, String person) {
        var carryOut = store.open(found.id());
        if (carryOut.isEmpty()) {
            return new Answer(found.label(), no("carry.gate.none"), null, null);
        }
        var copy = carryOut.get().all(one -> one.carrier().equals(found.id())).getFirst();
        return new Answer(found.label(), against(carryOut.get(), copy, person).orElse(null), carryOut.get(), copy);
    }

    private Optional<ActRefused> against(CarryOut carryOut, Carried copy, String person) {
        var head = carryOut.head();
        if (copy.state() != Carried.State.OUT) {
            return Optional.of(
                    no(copy.state() == Carried.State.RETURNING ? "carry.gate.returning" : "carry.gate.not-received"));
        }
        if (!carryOut.errand().dueAt().isAfter(clock.instant())) {
            return Optional.of(new ActRefused("carry.gate.over", List.of("R3.8", "R4.B2")));
        }
        if (!person.isEmpty() && !person.equalsIgnoreCase(head.bearerNumber())) {
            return Optional.of(new ActRefused("carry.gate.another", List.of("R2.8.2"), head.bearerName()));
        }
        try {
            var ruling = leaving.ruling(carryOut, copy);
            return ruling instanceof Permitted
                    ? Optional.empty()
                    : Optional.of(new ActRefused("carry.gate.refused", Missing.clauses(ruling), Missing.words(ruling)));
        } catch (ActRefused changed) {
            return Optional.of(changed);
        }
    }

    private static ActRefused no(String key) {
        return new ActRefused(key, List.of("R3.8"));
    }

    private static Act entry(Answer answer, Optional<CopyView> copy, PersonId guard) {
        var subject = copy.map(found -> "carrier:" + found.id()).orElse("label");
        var why = answer.why();
        var act = why == null
                ? Act.done(ActKind.GATE_CHECKED, guard, subject)
                : Act.refused(ActKind.GATE_CHECKED, guard, subject)
                        .by(why.clauses())
                        .with("why", why.messageKey());
        var carryOut = answer.carryOut();
        if (carryOut != null) {
            act = act.with("carryOut", carryOut.head().number())
                    .with("with", carryOut.head().bearer().toString());
        }
        var told = act;
        return copy.map(found -> told.about(found.secret())
                        .with("copy", found.numberText())
                        .with("label", found.label()))
                .orElse(told);
    }

    /** What the guard checked today, newest first. */
    @Transactional(readOnly = true)
    public List<GateStore.Line> today(PersonId guard) {
        var china = ZoneId.of("Asia/Shanghai");
        var today = clock.instant().atZone(china).toLocalDate();
        return gates.checks(guard, today.atStartOfDay(china).toInstant());
    }
}
