package io.shoumi.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The root key, and while owners' keys are moved to a new one the old one beside it. */
record RootKeys(RootKey current, @Nullable RootKey old) implements AutoCloseable {
    /** The one of this id; of an unknown id the current one, under which it will not open. */
    RootKey of(UUID id) {
        return old != null && old.id().equals(id) ? old : current;
    }

    @Override
    public void close() {
        current.key().close();
        if (old != null) {
            old.key().close();
        }
    }
}
