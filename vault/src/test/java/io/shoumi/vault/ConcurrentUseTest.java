package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.vault.VaultException.KeyDestroyed;
import io.shoumi.vault.VaultException.VaultSealed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads seal and open while keys fall out of the cache, are destroyed, and the vault is sealed under them. */
class ConcurrentUseTest {
    private static final int OWNERS = 300;
    private static final int THREADS = 8;
    private static final byte[] PLAIN = VaultHome.plaintext(100);
    private static final ContextId PLACE = ContextId.of("secret.true_title", 1);

    @TempDir
    Path directory;

    @Test
    void everyActSucceedsOrSaysWhyNot() throws Exception {
        OpenVault vault = new VaultHome(directory).create();
        List<OwnerId> owners =
                Stream.generate(() -> VaultHome.newOwner(vault)).limit(OWNERS).toList();
        Set<Class<?>> refusals = Set.of(KeyDestroyed.class, VaultSealed.class);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Class<?>>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ends.add(threads.submit(useUntilRefused(vault, owners, i)));
            }
            owners.subList(0, THREADS / 2).forEach(vault::destroy);
            vault.close();
            for (Future<Class<?>> end : ends) {
                assertThat(refusals).contains(end.get());
            }
        }
    }

    private static Callable<Class<?>> useUntilRefused(OpenVault vault, List<OwnerId> owners, int first) {
        return () -> {
            for (int i = first; ; i++) {
                try {
                    roundTrip(vault, owners.get(i % OWNERS));
                } catch (VaultException e) {
                    return e.getClass();
                }
            }
        };
    }

    private static void roundTrip(OpenVault vault, OwnerId owner) {
        byte[] sealed = vault.sealSmall(owner, Purpose.TITLE, PLACE, PLAIN);
        assertThat(vault.openSmall(owner, Purpose.TITLE, PLACE, sealed)).isEqualTo(PLAIN);
    }
}
