package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every object store keeps to. */
abstract class ObjectStoreContract {
    static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    static final Instant FAR_OFF = Instant.parse("2100-01-01T00:00:00Z");

    final ObjectId id = ObjectId.random();

    abstract ObjectStore store();

    @Test
    void whatIsPutIsGot() throws IOException {
        store().put(id, out -> out.write(new byte[] {1, 2, 3}));
        try (InputStream in = store().get(id).orElseThrow()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatWasNeverPutIsNotThere() throws IOException {
        assertThat(store().get(id)).isEmpty();
        assertThat(store().delete(id)).isFalse();
        assertThat(store().list()).isEmpty();
    }

    @Test
    void aNameIsNotWrittenTwice() throws IOException {
        store().put(id, out -> out.write(1));
        assertThatIOException().isThrownBy(() -> store().put(id, out -> out.write(2)));
        try (InputStream in = store().get(id).orElseThrow()) {
            assertThat(in.readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void contentThatFailsLeavesNothingBehind() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store().put(id, out -> {
                    out.write(1);
                    throw new IOException("the source broke off");
                }));
        assertThat(store().get(id)).isEmpty();
        assertThat(store().list()).isEmpty();
        store().put(id, out -> out.write(2));
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        store().put(id, out -> out.write(1));
        assertThat(store().delete(id)).isTrue();
        assertThat(store().get(id)).isEmpty();
    }

    @Test
    void theListNamesEveryObject() throws IOException {
        ObjectId second = ObjectId.random();
        store().put(id, out -> out.write(1));
        store().put(second, out -> out.write(1));
        assertThat(store().list()).extracting(ObjectStore.StoredObject::id).containsExactlyInAnyOrder(id, second);
    }

    @Test
    void aSweepTakesOldOrphansOnly() throws IOException {
        ObjectId orphan = ObjectId.random();
        store().put(id, out -> out.write(1));
        store().put(orphan, out -> out.write(1));
        assertThat(store().sweep(Set.of(id), LONG_AGO)).isZero();
        assertThat(store().sweep(Set.of(id), FAR_OFF)).isEqualTo(1);
        assertThat(store().list()).extracting(ObjectStore.StoredObject::id).containsExactly(id);
    }
}
