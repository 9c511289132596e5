package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.Tampered;
import io.shoumi.vault.VaultException.WrongPassphrase;
import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedRootKeyTest {
    @TempDir
    Path directory;

    private VaultHome home;
    private OpenVault vault;
    private Ciphertext sealed;

    @BeforeEach
    void sealSomething() {
        home = new VaultHome(directory.resolve("home"));
        vault = home.create();
        sealed = VaultHome.seal(vault, VaultHome.newOwner(vault), VaultHome.plaintext(1000));
    }

    @Test
    void everythingOpensUnderTheNewRootKeyAndTheOldOneIsGone() throws IOException {
        UUID before = vault.root().id();
        vault.root().beginChange();
        assertThat(vault.root().changing()).isTrue();
        assertThat(sealed.openWhole(vault)).hasSize(1000);
        vault.root().finishChange();
        assertThat(vault.root().changing()).isFalse();
        assertThat(vault.root().id()).isNotEqualTo(before);
        vault.close();
        try (OpenVault again = home.unseal()) {
            assertThat(sealed.openWhole(again)).hasSize(1000);
        }
        assertThat(namesIn(home.keys())).containsExactlyInAnyOrder("lock", "owners", "root.kdf", "root.p12", "turn");
        assertThat(rootIdsOfOwners()).hasSize(2).doesNotContain(before);
    }

    @Test
    void theOldRootKeyOpensNoKeyFileOfToday() throws IOException {
        Path thiefs = copyOfKeys("before");
        vault.root().beginChange();
        vault.root().finishChange();
        vault.close();
        for (Path file : files(home.keys().resolve("owners"))) {
            Files.copy(file, thiefs.resolve("owners").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        try (OpenVault thief = Vault.at(thiefs, home.objects()).unseal(VaultHome.PASSPHRASE)) {
            assertThatThrownBy(() -> sealed.openWhole(thief)).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void aKeyBackupOfBeforeStillOpensWhatWasSealedBefore() throws IOException {
        Path backup = copyOfKeys("backup");
        vault.root().beginChange();
        vault.root().finishChange();
        vault.destroy(sealed.object().owner());
        vault.close();
        try (OpenVault old = Vault.at(backup, home.objects()).unseal(VaultHome.PASSPHRASE)) {
            assertThat(sealed.openWhole(old)).hasSize(1000);
        }
    }

    @Test
    void aChangeThatWasCutShortGoesOnAfterUnsealing() {
        vault.root().beginChange();
        UUID next = vault.root().id();
        OwnerId newcomer = VaultHome.newOwner(vault);
        vault.close();
        try (OpenVault again = home.unseal()) {
            assertThat(again.root().changing()).isTrue();
            again.root().beginChange();
            assertThat(again.root().id()).as("not a third one").isEqualTo(next);
            assertThat(sealed.openWhole(again)).hasSize(1000);
            again.root().finishChange();
            assertThat(again.root().progress()).isEqualTo(new RootKeeping.Progress(3, 3));
            again.destroy(newcomer);
        }
    }

    @Test
    void aKeyFileThatDoesNotOpenKeepsTheOldRootKey() throws IOException {
        OwnerId damaged = VaultHome.newOwner(vault);
        byte[] bytes = Files.readAllBytes(home.ownerFile(damaged));
        byte[] changed = bytes.clone();
        changed[100] ^= 1;
        Files.write(home.ownerFile(damaged), changed);
        vault.root().beginChange();
        assertThatThrownBy(() -> vault.root().finishChange()).isInstanceOf(Tampered.class);
        assertThat(vault.root().changing()).isTrue();
        Files.write(home.ownerFile(damaged), bytes);
        vault.root().finishChange();
        assertThat(vault.root().changing()).isFalse();
    }

    @Test
    void aKeyThatIsDestroyedWhileTheRootKeyChangesStaysDestroyed() throws Exception {
        List<OwnerId> owners = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            owners.add(VaultHome.newOwner(vault));
        }
        vault.root().beginChange();
        Thread destroying = Thread.startVirtualThread(() -> owners.forEach(vault::destroy));
        vault.root().finishChange();
        destroying.join();
        assertThat(rootIdsOfOwners()).hasSize(2);
        assertThat(vault.destroyed()).hasSize(50);
    }

    @Test
    void peopleWorkWhileItChanges() throws Exception {
        for (int i = 0; i < 30; i++) {
            VaultHome.newOwner(vault);
        }
        AtomicBoolean over = new AtomicBoolean();
        List<Ciphertext> made = new ArrayList<>();
        Thread working = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                made.add(VaultHome.seal(vault, VaultHome.newOwner(vault), VaultHome.plaintext(100)));
                assertThat(sealed.openWhole(vault)).hasSize(1000);
            }
        });
        for (int i = 0; i < 3; i++) {
            vault.root().beginChange();
            vault.root().finishChange();
        }
        over.set(true);
        working.join();
        vault.close();
        try (OpenVault again = home.unseal()) {
            assertThat(made)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.openWhole(again)).hasSize(100));
        }
    }

    @Test
    void anotherPassphraseOpensTheSameKeysAndTheOldOneNothing() {
        char[] next = "another one, of some length".toCharArray();
        assertThatThrownBy(() -> vault.root().changePassphrase("not it".toCharArray(), next, cheap(false)))
                .isInstanceOf(WrongPassphrase.class);
        vault.root().changePassphrase(VaultHome.PASSPHRASE, next, cheap(false));
        vault.root().beginChange();
        vault.root().finishChange();
        vault.close();
        assertThatThrownBy(() -> home.unseal()).isInstanceOf(WrongPassphrase.class);
        try (OpenVault again = home.sealedVault().unseal(next)) {
            assertThat(sealed.openWhole(again)).hasSize(1000);
        }
    }

    @Test
    void twoHalvesOpenInEitherOrderAndNothingElseDoes() {
        char[] one = "a left half".toCharArray();
        char[] other = "zz right half 守".toCharArray();
        vault.root().changePassphrase(VaultHome.PASSPHRASE, Halves.joined(one, other), cheap(true));
        vault.close();
        assertThat(home.sealedVault().inHalves()).isTrue();
        home.sealedVault().unseal(Halves.joined(one, other)).close();
        home.sealedVault().unseal(Halves.joined(other, one)).close();
        for (char[] guess : List.of(
                one,
                other,
                "a left halfzz right half 守".toCharArray(),
                "11:a left half15:zz right half 守".toCharArray(),
                Halves.joined("a left half".toCharArray(), "zz right half 守 ".toCharArray()),
                Halves.joined("a left halfz".toCharArray(), "z right half 守".toCharArray()),
                Halves.joined(one, one))) {
            assertThatThrownBy(() -> home.sealedVault().unseal(guess)).isInstanceOf(WrongPassphrase.class);
        }
    }

    static PassphraseKdf cheap(boolean halves) {
        return PassphraseKdf.fresh(VaultHome.CHEAP, halves);
    }

    private Path copyOfKeys(String name) throws IOException {
        Path copy = directory.resolve(name);
        for (Path file : files(home.keys())) {
            Path target = copy.resolve(home.keys().relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private List<UUID> rootIdsOfOwners() throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (Path file : files(home.keys().resolve("owners"))) {
            ids.add(OwnerKeyFile.rootIdIn(Files.readAllBytes(file)));
        }
        return ids;
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> namesIn(Path root) throws IOException {
        try (var files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
