package io.shoumi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where sealed objects lie. It sees ciphertext only and is trusted with nothing: whatever it loses, swaps or alters is
 * found out on opening. An object is written once, is there whole or not at all, and survives a power cut once
 * {@code put} returns.
 */
public interface ObjectStore {
    /** Refuses a name that is taken; leaves nothing behind if {@code content} fails. */
    void put(ObjectId id, Content content) throws IOException;

    Optional<InputStream> get(ObjectId id) throws IOException;

    /** False if there was none. */
    boolean delete(ObjectId id) throws IOException;

    List<StoredObject> list() throws IOException;

    /** Deletes what was written before that time and is not live, unfinished leftovers included; tells how many. */
    default int sweep(Set<ObjectId> live, Instant writtenBefore) throws IOException {
        int deleted = 0;
        for (StoredObject object : list()) {
            if (object.writtenAt().isBefore(writtenBefore) && !live.contains(object.id())) {
                deleted += delete(object.id()) ? 1 : 0;
            }
        }
        return deleted;
    }

    /** Writes the bytes of an object when the store is ready for them. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    record StoredObject(ObjectId id, Instant writtenAt) {}
}
