package io.shoumi.approval;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every entry about a request holds. */
final class Evidence {
    private Evidence() {}

    static Act of(ActKind kind, Request request, @Nullable PersonId actor) {
        var act = Act.done(kind, actor, "request:" + request.id())
                .with("number", request.number())
                .with("act", request.act().code())
                .with("digest", request.state().content().digest().hex());
        return request.secret() == null ? act : act.about(request.secret());
    }

    static Act with(Act act, Map<String, Object> more) {
        for (var fact : more.entrySet()) {
            act = act.with(fact.getKey(), fact.getValue());
        }
        return act;
    }
}
