package io.shoumi.keys;

import io.shoumi.gate.Caller;
import io.shoumi.home.HomeVault;
import io.shoumi.joint.Office;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old the root key is, and how far its change has come. */
@Component
public class RootKeyState {
    private final RootChangeStore store;
    private final RunningRootChange running;
    private final HomeVault vault;
    private final Clock clock;

    RootKeyState(RootChangeStore store, RunningRootChange running, HomeVault vault, Clock clock) {
        this.store = store;
        this.running = running;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * As the page shows it.
     *
     * @param current the change that is asked for or under way
     * @param mayAgree whether whoever looks may be the second
     * @param done keys that are under the new root key already, of all
     * @param stopped a fault keeps the old root key; it is tried again
     */
    public record View(
            String name,
            Instant since,
            long days,
            @Nullable RootChange current,
            boolean mayAgree,
            int done,
            int of,
            boolean stopped,
            List<RootChange> earlier) {
        public View {
            earlier = List.copyOf(earlier);
        }
    }

    @Transactional(readOnly = true)
    public View now(Caller caller) {
        var now = clock.instant();
        var all = store.latest();
        var since = all.stream()
                .map(RootChange::finishedAt)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(store::first);
        var current = all.stream()
                .filter(change -> List.of("open", "agreed").contains(change.state()) && !change.lapsedAt(now))
                .findFirst()
                .orElse(null);
        var root = vault.open().root();
        var progress = root.progress();
        return new View(
                root.id().toString().substring(0, 8),
                since,
                Math.max(0, Duration.between(since, now).toDays()),
                current,
                current != null && mayAgree(caller, current),
                progress.done(),
                progress.of(),
                running.stopped(),
                all.stream().filter(change -> change.state().equals("done")).toList());
    }

    private static boolean mayAgree(Caller caller, RootChange change) {
        return change.state().equals("open")
                && !change.asked().who().id().equals(caller.person())
                && Office.of(caller)
                        .filter(office -> !office.code().equals(change.asked().office()))
                        .isPresent();
    }
}
