package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.KeysExist;
import io.shoumi.vault.VaultException.KeysInUse;
import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.NoKeys;
import io.shoumi.vault.VaultException.VaultSealed;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseTest {
    private static final ContextId SEED = ContextId.of("account.totp", 1);

    @TempDir
    Path directory;

    private VaultHome home;
    private byte[] sealed;

    @BeforeEach
    void createAndSeal() {
        home = new VaultHome(directory);
        try (OpenVault vault = home.create()) {
            sealed = vault.sealSmall(OwnerId.SYSTEM, Purpose.TOTP, SEED, new byte[] {1, 2, 3});
        }
    }

    @Test
    void theRightPassphraseOpensWhatWasSealedBefore() {
        try (OpenVault vault = home.unseal()) {
            assertThat(vault.openSmall(OwnerId.SYSTEM, Purpose.TOTP, SEED, sealed))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void aWrongPassphraseIsToldAndNothingMore() {
        for (String guess : new String[] {"", "x", "守密 correct horse batterz", "守密 correct horse battery "}) {
            assertThatThrownBy(() -> home.sealedVault().unseal(guess.toCharArray()))
                    .isInstanceOf(WrongPassphrase.class)
                    .hasNoCause();
        }
        home.unseal().close();
    }

    @Test
    void aDamagedKeyStoreLooksLikeAWrongPassphrase() throws IOException {
        Path store = home.keys().resolve("root.p12");
        byte[] bytes = Files.readAllBytes(store);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(store, damaged);
            assertThatThrownBy(() -> home.unseal()).as("byte %d", at).isInstanceOf(WrongPassphrase.class);
        }
    }

    @Test
    void aSideFileThatWouldExhaustTheMachineIsRefused() throws IOException {
        Files.writeString(home.keys().resolve("root.kdf"), "$argon2id$v=19$m=999999999,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA");
        assertThatThrownBy(() -> home.unseal()).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void aSecondVaultIsNotMadeOverTheFirst() {
        assertThatThrownBy(() -> home.create()).isInstanceOf(KeysExist.class);
        home.unseal().close();
    }

    @Test
    void aNewRootKeyIsNotMadeOverOwnersOfALostOne() throws IOException {
        Files.delete(home.keys().resolve("root.p12"));
        assertThatThrownBy(() -> home.create()).isInstanceOf(KeysExist.class);
        assertThatThrownBy(() -> home.unseal()).isInstanceOf(NoKeys.class);
    }

    @Test
    void theSameKeysOpenOnlyOnceAtATime() {
        try (OpenVault first = home.unseal()) {
            assertThat(first.destroyed()).isEmpty();
            assertThatThrownBy(() -> home.unseal()).isInstanceOf(KeysInUse.class);
        }
        home.unseal().close();
    }

    @Test
    void aSealedVaultDoesNothingUntilUnsealedAgain() {
        OpenVault open = home.unseal();
        SealedVault closed = open.seal();
        assertThatThrownBy(() -> open.openSmall(OwnerId.SYSTEM, Purpose.TOTP, SEED, sealed))
                .isInstanceOf(VaultSealed.class);
        assertThatThrownBy(() -> open.destroy(OwnerId.of("00000000-0000-4000-8000-000000000001")))
                .isInstanceOf(VaultSealed.class);
        try (OpenVault again = closed.unseal(VaultHome.PASSPHRASE)) {
            assertThat(again.openSmall(OwnerId.SYSTEM, Purpose.TOTP, SEED, sealed))
                    .hasSize(3);
        }
    }

    @Test
    void keyFilesAreForTheirOwnersEyesOnly() throws IOException {
        try (var files = Files.walk(home.keys())) {
            assertThat(files.map(VaultHome::permissions)).isNotEmpty().allMatch(mode -> mode.endsWith("------"));
        }
    }
}
