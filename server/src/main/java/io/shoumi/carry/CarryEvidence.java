package io.shoumi.carry;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every entry about a carry-out holds. */
final class CarryEvidence {
    private CarryEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, CarryOut carryOut) {
        return Act.done(kind, actor, "carry-out:" + carryOut.id())
                .about(carryOut.head().secret())
                .with("carryOut", carryOut.head().number());
    }

    static Act of(ActKind kind, @Nullable PersonId actor, CarryOut carryOut, Carried copy) {
        return of(kind, actor, carryOut).with("copy", copy.numberText()).with("label", copy.label());
    }

    static List<String> clauses(Ruling ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }
}
