package io.shoumi.copying;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Ruling;
import java.util.List;

/** What every entry about a copying holds. */
final class CopyingEvidence {
    private CopyingEvidence() {}

    static Act of(ActKind kind, PersonId actor, Copying copying) {
        return Act.done(kind, actor, "copying:" + copying.id())
                .about(copying.head().secret())
                .with("copying", copying.head().number());
    }

    static Act of(ActKind kind, PersonId actor, Copying copying, Share share) {
        var act = of(kind, actor, copying).with("holder", String.valueOf(share.holder()));
        var copy = share.copy();
        return copy == null ? act : act.with("copy", copy.numberText()).with("label", copy.label());
    }

    static List<String> clauses(Ruling ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }
}
