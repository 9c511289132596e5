package io.shoumi.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The owner keys used last, unwrapped; a key that falls out is wiped. Guarded by its one owner's lock. */
final class KeyCache implements AutoCloseable {
    private final Map<OwnerId, KeyBytes> keys;

    KeyCache(int sizeMax) {
        this.keys = new LinkedHashMap<>(sizeMax, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<OwnerId, KeyBytes> eldest) {
                boolean full = size() > sizeMax;
                if (full) {
                    eldest.getValue().close();
                }
                return full;
            }
        };
    }

    KeyBytes get(OwnerId owner, Function<OwnerId, KeyBytes> load) {
        KeyBytes cached = keys.get(owner);
        if (cached != null) {
            return cached;
        }
        KeyBytes loaded = load.apply(owner);
        keys.put(owner, loaded);
        return loaded;
    }

    void wipe(OwnerId owner) {
        KeyBytes key = keys.remove(owner);
        if (key != null) {
            key.close();
        }
    }

    @Override
    public void close() {
        keys.values().forEach(KeyBytes::close);
        keys.clear();
    }
}
