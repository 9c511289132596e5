package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.KeyDestroyed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with the same root key on one key directory. */
class SharedKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @TempDir
    Path directory;

    private VaultHome home;
    private OwnerKeys one;
    private OwnerKeys two;

    @BeforeEach
    void twoNodes() {
        home = new VaultHome(directory);
        home.create().close();
        one = node();
        two = node();
    }

    private OwnerKeys node() {
        RootKeyStore store = new RootKeyStore(home.keys());
        try (StorePassword password = store.derive(VaultHome.PASSPHRASE)) {
            return new OwnerKeys(home.keys(), store.read(password));
        }
    }

    @AfterEach
    void closeBoth() {
        one.close();
        two.close();
    }

    private static OwnerId anOwner() {
        return new OwnerId(UUID.randomUUID());
    }

    private static void assertSameKey(OwnerKeys one, OwnerKeys two, OwnerId owner) {
        try (KeyBytes first = one.copyOf(owner);
                KeyBytes second = two.copyOf(owner)) {
            assertThat(first.getEncoded()).isEqualTo(second.getEncoded());
        }
    }

    @Test
    void whatOneDestroysTheOtherOpensNoMoreThoughItHadTheKeyInMemory() {
        OwnerId owner = anOwner();
        one.create(owner);
        assertSameKey(one, two, owner);
        one.destroy(owner, NOW);
        assertThatThrownBy(() -> two.copyOf(owner)).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> two.create(owner)).isInstanceOf(KeyDestroyed.class);
        assertThat(two.destroyed()).extracting(DestroyedKey::owner).containsExactly(owner);
    }

    @Test
    void whatBothDestroyIsListedWhole() {
        for (int n = 0; n < 20; n++) {
            OwnerKeys destroying = n % 2 == 0 ? one : two;
            OwnerId owner = anOwner();
            destroying.create(owner);
            destroying.destroy(owner, NOW);
        }
        try (OwnerKeys third = node()) {
            assertThat(third.destroyed()).hasSize(20).isEqualTo(one.destroyed()).isEqualTo(two.destroyed());
        }
    }

    @Test
    void anOwnerThatBothMakeAtOnceGetsOneKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 100; n++) {
                OwnerId owner = anOwner();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<?> first = threads.submit(() -> make(one, owner, together));
                Future<?> second = threads.submit(() -> make(two, owner, together));
                first.get();
                second.get();
                assertSameKey(one, two, owner);
            }
        }
    }

    private static boolean make(OwnerKeys node, OwnerId owner, CyclicBarrier together) throws Exception {
        together.await();
        node.create(owner);
        node.copyOf(owner).close();
        return true;
    }
}
