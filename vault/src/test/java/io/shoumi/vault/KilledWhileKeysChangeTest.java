package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.vault.VaultException.WrongPassphrase;
import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that does nothing but change the root key and the passphrase, killed at a random moment. */
class KilledWhileKeysChangeTest {
    private static final int OWNERS = 20;

    @TempDir
    Path directory;

    private final Set<UUID> rootKeys = new HashSet<>();
    private int unfinished;

    @Test
    void everythingOpensAfterBeingKilledThreeTimes() throws Exception {
        killAndCheck(3);
    }

    @Test
    @Tag("torture")
    @Tag("torture-14")
    @DisplayName("14. the process is killed while root key and passphrase change")
    void everythingOpensAfterBeingKilledManyTimes() throws Exception {
        int kills = Integer.getInteger("torture.kills", 100);
        killAndCheck(kills);
        System.out.printf(
                "figures: %d kills, %d of them within a change, %d root keys, everything opened, no old root key left%n",
                kills, unfinished, rootKeys.size());
    }

    private void killAndCheck(int times) throws Exception {
        VaultHome home = new VaultHome(directory);
        List<Ciphertext> sealed = new ArrayList<>();
        try (OpenVault vault = home.sealedVault().create(KeyChanger.ONE, VaultHome.CHEAP)) {
            for (int i = 0; i < OWNERS; i++) {
                sealed.add(VaultHome.seal(vault, VaultHome.newOwner(vault), VaultHome.plaintext(i)));
            }
        }
        Random random = new Random(times);
        for (int i = 0; i < times; i++) {
            runAndKill(random.nextInt(4), random.nextInt(80));
            try (OpenVault vault = KeyChanger.unseal(home)) {
                check(vault, sealed, home);
            }
        }
    }

    private void check(OpenVault vault, List<Ciphertext> sealed, VaultHome home) throws IOException {
        unfinished += vault.root().changing() ? 1 : 0;
        assertThat(sealed)
                .allSatisfy(each -> assertThat(each.openWhole(vault)).hasSize(each.bytes().length - Header.BYTES - 16));
        vault.root().finishChange();
        rootKeys.add(vault.root().id());
        assertThat(sealed)
                .allSatisfy(each -> assertThat(OwnerKeyFile.rootIdIn(
                                Files.readAllBytes(home.ownerFile(each.object().owner()))))
                        .isEqualTo(vault.root().id()));
        try (var files = Files.list(home.keys())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("nothing of an old key is left over")
                    .containsExactlyInAnyOrder("lock", "owners", "root.kdf", "root.p12", "turn");
        }
    }

    /** So long after so many changes. */
    private void runAndKill(int changes, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyChanger.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        for (int i = 0; i <= changes; i++) {
            assertThat(said.readLine()).isEqualTo("next");
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    /** Changes both, for ever; the passphrase from one to two halves and back. */
    static final class KeyChanger {
        static final char[] ONE = "a single one, for one holder".toCharArray();
        static final char[] TWO = Halves.joined("left half".toCharArray(), "right half".toCharArray());

        private KeyChanger() {}

        static void main(String[] arguments) {
            VaultHome home = new VaultHome(Path.of(arguments[0]));
            try (OpenVault vault = unseal(home)) {
                while (true) {
                    System.out.println("next");
                    System.out.flush();
                    vault.root().beginChange();
                    vault.root().finishChange();
                    boolean halved = vault.root().inHalves();
                    vault.root()
                            .changePassphrase(
                                    halved ? TWO : ONE, halved ? ONE : TWO, ChangedRootKeyTest.cheap(!halved));
                }
            }
        }

        /** By the one that the store says it is under. */
        static OpenVault unseal(VaultHome home) throws WrongPassphrase {
            SealedVault sealed = home.sealedVault();
            return sealed.unseal(sealed.inHalves() ? TWO : ONE);
        }
    }
}
