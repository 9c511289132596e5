package io.shoumi.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a session holds, as bytes: small values of the product's own records and of plain Java, and nothing else. */
final class SessionContent {
    /** A session is no store: whoever needs more keeps it elsewhere. */
    static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SessionContent.class);
    private static final ObjectInputFilter OWN =
            ObjectInputFilter.Config.createFilter("io.shoumi.**;java.lang.*;java.util.*;java.time.*;!*");

    private SessionContent() {}

    static byte[] bytes(String name, Object value) {
        if (!(value instanceof Serializable)) {
            throw new IllegalArgumentException(name + " cannot be kept in a session");
        }
        var out = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(out)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.size() > BYTES_MAX) {
            throw new IllegalArgumentException(name + " is too large for a session");
        }
        return out.toByteArray();
    }

    /** The value; null for one that an earlier version of the product wrote in another form. */
    static @Nullable Object value(byte[] bytes) {
        try (var objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(OWN);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn(
                    "a session's value of another form was left out: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }
}
