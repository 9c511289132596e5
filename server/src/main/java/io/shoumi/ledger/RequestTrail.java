package io.shoumi.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What evidence one web request has staged so far, so that the gate can see that a sensitive request leaves exactly one record.
 * Bound to the request's thread; work outside a request has none and is not limited.
 */
public final class RequestTrail {
    private static final ThreadLocal<@Nullable RequestTrail> CURRENT = new ThreadLocal<>();

    private final List<ActKind> committed = new ArrayList<>();

    private @Nullable Runnable joining;
    private @Nullable String token;

    private RequestTrail() {}

    public static RequestTrail begin() {
        var trail = new RequestTrail();
        CURRENT.set(trail);
        return trail;
    }

    public static void end() {
        CURRENT.remove();
    }

    static @Nullable RequestTrail current() {
        return CURRENT.get();
    }

    /** Each entry of the request then names the token that it came with. */
    public void cameWith(String id) {
        token = id;
    }

    /** Which token an act came with, as its entry says. */
    static Act named(Act act) {
        var trail = CURRENT.get();
        return trail == null || trail.token == null ? act : act.with("token", trail.token);
    }

    /** What becomes durable together with the request's first act, or neither does. */
    public void joinFirstAct(Runnable change) {
        joining = change;
    }

    /** Runs in an act's transaction, just before it commits. */
    void beforeCommit() {
        if (joining != null && committed.isEmpty()) {
            joining.run();
        }
    }

    void committed(ActKind kind) {
        committed.add(kind);
    }

    /** The kinds of the entries that this request made durable. */
    public List<ActKind> committed() {
        return List.copyOf(committed);
    }
}
