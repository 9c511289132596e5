package io.shoumi.disclosure;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every entry about a disclosure holds. */
final class DisclosureEvidence {
    private DisclosureEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, Disclosure disclosure) {
        return Act.done(kind, actor, "disclosure:" + disclosure.id())
                .about(disclosure.head().secret())
                .with("disclosure", disclosure.head().number())
                .with("to", disclosure.head().organisation().id().toString())
                .with(
                        "copies",
                        disclosure.copies().stream()
                                .map(Disclosure.Given::numberText)
                                .collect(Collectors.joining(" ")));
    }

    static List<String> clauses(Ruling ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }
}
