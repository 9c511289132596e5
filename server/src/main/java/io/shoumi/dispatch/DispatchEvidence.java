package io.shoumi.dispatch;

import io.shoumi.custody.Link;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every entry about a dispatch holds. */
final class DispatchEvidence {
    private DispatchEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, Dispatch line) {
        return Act.done(kind, actor, "dispatch:" + line.id())
                .about(line.head().secret())
                .with("dispatch", line.head().number())
                .with("to", line.head().organisation().id().toString())
                .with("copies", copies(line));
    }

    static String copies(Dispatch line) {
        return line.copies().stream().map(Dispatch.SentCopy::numberText).collect(Collectors.joining(" "));
    }

    static List<String> facts(List<Link> links) {
        return links.stream().map(Link::fact).toList();
    }
}
