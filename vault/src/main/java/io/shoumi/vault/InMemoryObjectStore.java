package io.shoumi.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps sealed objects for as long as the process lives. */
public final class InMemoryObjectStore implements ObjectStore {
    private final Map<ObjectId, Held> objects = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryObjectStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void put(ObjectId id, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        if (objects.putIfAbsent(id, new Held(out.toByteArray(), clock.instant())) != null) {
            throw new FileAlreadyExistsException(id.toString());
        }
    }

    @Override
    public Optional<InputStream> get(ObjectId id) {
        return Optional.ofNullable(objects.get(id)).map(held -> new ByteArrayInputStream(held.sealed));
    }

    @Override
    public boolean delete(ObjectId id) {
        return objects.remove(id) != null;
    }

    @Override
    public List<StoredObject> list() {
        return objects.entrySet().stream()
                .map(entry -> new StoredObject(entry.getKey(), entry.getValue().writtenAt))
                .toList();
    }

    private record Held(byte[] sealed, Instant writtenAt) {}
}
