package io.shoumi.destruction;

import io.shoumi.approval.Need;
import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sorts scanned labels into what may go on a list and what may not, by the rule book and by where each copy is. */
@Component
public class Listing {
    private static final int LINES_MAX = 500;

    private final Copies copies;
    private final Rulings rulings;
    private final PreparingStore store;

    Listing(Copies copies, Rulings rulings, PreparingStore store) {
        this.copies = copies;
        this.rulings = rulings;
        this.store = store;
    }

    /** Judges each label once, in the order scanned. */
    @Transactional(readOnly = true)
    public Batch examine(PersonId who, List<String> labels, Ending ending) {
        return examine(who, labels, ending, null);
    }

    /** @param own the list on which the labels stand already, when it is being corrected */
    @Transactional(readOnly = true)
    public Batch examine(PersonId who, List<String> labels, Ending ending, @Nullable DestructionId own) {
        var sorting = new Sorting(who, Circumstances.plain().with(ending), own);
        new LinkedHashSet<>(labels).stream().limit(LINES_MAX).forEach(sorting::add);
        return sorting.batch();
    }

    private final class Sorting {
        private final PersonId who;
        private final Circumstances circumstances;
        private final @Nullable DestructionId own;
        private final List<Item> items = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();
        private @Nullable UUID unit;

        Sorting(PersonId who, Circumstances circumstances, @Nullable DestructionId own) {
            this.who = who;
            this.circumstances = circumstances;
            this.own = own;
        }

        void add(String label) {
            var copy = Label.read(label).flatMap(copies::byLabel).filter(found -> rulings.maySee(who, found.secret()));
            var fault = copy.isEmpty()
                    ? RefusedLine.because(label, "destruction.refused.unknown")
                    : whereabouts(copy.get());
            if (fault != null) {
                refused.add(fault);
            } else {
                judge(copy.orElseThrow());
            }
        }

        private @Nullable RefusedLine whereabouts(CopyView copy) {
            if (copy.frozen()) {
                return RefusedLine.because(copy.label(), "destruction.refused.frozen", "R1.2");
            }
            if (!copy.inPlace()) {
                return RefusedLine.because(copy.label(), "destruction.refused." + copy.state());
            }
            if (store.listed(copy.id(), own)) {
                return RefusedLine.because(copy.label(), "destruction.refused.listed");
            }
            var of = store.unitOf(copy.secret());
            if (unit != null && !unit.equals(of)) {
                return RefusedLine.because(copy.label(), "destruction.refused.other-unit");
            }
            unit = of;
            return null;
        }

        private void judge(CopyView copy) {
            var ruling = rulings.ruleOnCarrier(Action.DESTROY, who, copy.id().value(), circumstances);
            switch (ruling) {
                case Permitted permitted -> accept(copy.id());
                case NeedsApproval approval -> {
                    Need.of(approval).stream()
                            .filter(need -> need.role() != Role.WITNESS)
                            .forEach(needs::add);
                    accept(copy.id());
                }
                case Refused no -> refused.add(ruled(copy.label(), no));
            }
        }

        private void accept(CarrierId carrier) {
            items.add(store.item(items.size() + 1, carrier));
        }

        Batch batch() {
            return new Batch(items, refused, Need.together(needs), items.isEmpty() ? null : unit);
        }
    }

    private static RefusedLine ruled(String label, Ruling ruling) {
        var barred = Barred.of(ruling);
        return new RefusedLine(
                label,
                barred.words().isPresent() ? "destruction.refused.ruled" : "destruction.refused.unruled",
                barred.words().orElse(null),
                barred.clauses());
    }
}
