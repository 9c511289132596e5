package io.shoumi.clearout;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Missing;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Permitted;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Asks the rules about each copy, so that a refusal among several says which one it is about. */
@Component
class RulingClearOuts {
    static final List<String> CLAUSES = List.of("R1.3");

    private final Rulings rulings;
    private final Copies copies;

    RulingClearOuts(Rulings rulings, Copies copies) {
        this.rulings = rulings;
        this.copies = copies;
    }

    /** The clauses by which a copy may be cleared out so, R1.3 with them. */
    List<String> require(ClearingWay way, PersonId clerk, CarrierId carrier) {
        var ending = new Ending(way.disposal(), Set.of(), Set.of());
        var clauses = new TreeSet<>(
                require(Action.CLEAR_OUT, clerk, carrier, Circumstances.plain().with(ending)));
        clauses.addAll(CLAUSES);
        return List.copyOf(clauses);
    }

    /** The clauses by which its clerk may return a copy within the house, so that it comes to lie in such a place. */
    List<String> requireReturned(PersonId clerk, CarrierId carrier, Passage into) {
        var clauses = new TreeSet<>(require(ClearingWay.RETURN, clerk, carrier));
        clauses.addAll(require(
                Action.MOVE_CARRIER, clerk, carrier, Circumstances.plain().with(into)));
        return List.copyOf(clauses);
    }

    /**
     * The clauses by which an act with a copy is permitted.
     *
     * @throws ActRefused naming the copy's label, what is missing and its clauses; {@link NotFound} beyond the person's scope
     */
    List<String> require(Action action, PersonId who, CarrierId carrier, Circumstances circumstances) {
        var ruling = rulings.ruleOnCarrier(action, who, carrier.value(), circumstances);
        if (ruling instanceof Permitted) {
            return ruling.clauses().stream().map(Object::toString).toList();
        }
        var copy = copy(carrier);
        if (!rulings.maySee(who, copy.secret())) {
            throw new NotFound();
        }
        throw new ActRefused("clearout.refused", Missing.clauses(ruling), copy.label(), Missing.words(ruling));
    }

    boolean maySee(PersonId who, CopyView copy) {
        return rulings.maySee(who, copy.secret());
    }

    CopyView copy(CarrierId carrier) {
        return copies.find(carrier).orElseThrow(NotFound::new);
    }
}
