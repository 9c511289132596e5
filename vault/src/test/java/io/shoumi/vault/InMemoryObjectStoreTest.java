package io.shoumi.vault;

import java.time.Clock;

class InMemoryObjectStoreTest extends ObjectStoreContract {
    private final InMemoryObjectStore store = new InMemoryObjectStore(Clock.systemUTC());

    @Override
    ObjectStore store() {
        return store;
    }
}
