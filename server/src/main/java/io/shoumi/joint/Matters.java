package io.shoumi.joint;

import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Matters for two, as those see them who may ask or join. */
@Component
public class Matters {
    private static final int LATEST = 100;

    private final JointStore store;
    private final Clock clock;

    Matters(JointStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Matter> latest() {
        return store.latest(LATEST);
    }

    @Transactional(readOnly = true)
    public Matter find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Whether the caller may be the second of the two. */
    public boolean mayJoin(Caller caller, Matter matter) {
        return matter.openAt(clock.instant())
                && Office.of(caller)
                        .filter(office -> !office.code().equals(matter.asked().office()))
                        .isPresent()
                && !caller.person().equals(matter.asked().who().id())
                && !caller.person().equals(matter.person().id());
    }
}
