package io.shoumi.circulation;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every entry about a circulation holds. */
final class CirculationEvidence {
    private CirculationEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, Circulation circulation) {
        return Act.done(kind, actor, "circulation:" + circulation.id())
                .about(circulation.head().secret())
                .with("circulation", circulation.head().number());
    }

    static Act of(ActKind kind, @Nullable PersonId actor, Circulation circulation, Turn turn) {
        var act = of(kind, actor, circulation)
                .with("turn", turn.position())
                .with("reader", turn.reader().toString());
        var copy = turn.copyNumber();
        return copy == null ? act : act.with("copy", copy);
    }

    static List<String> clauses(Ruling ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }
}
