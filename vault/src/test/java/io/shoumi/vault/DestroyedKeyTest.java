package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.KeyDestroyed;
import io.shoumi.vault.VaultException.KeyMissing;
import io.shoumi.vault.VaultException.KeysUnusable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyedKeyTest {
    private static final byte[] PLAIN = "内部商密".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final ContextId TITLE = ContextId.of("secret.true_title", 1);

    @TempDir
    Path directory;

    private VaultHome home;
    private OpenVault vault;
    private OwnerId owner;
    private SealedObject object;

    @BeforeEach
    void sealSomething() throws IOException {
        home = new VaultHome(directory);
        vault = home.create();
        owner = VaultHome.newOwner(vault);
        object = vault.store(owner, Purpose.ORIGINAL, new ByteArrayInputStream(PLAIN));
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void nothingOfADestroyedOwnerOpens() {
        byte[] title = vault.sealSmall(owner, Purpose.TITLE, TITLE, PLAIN);
        vault.destroy(owner);
        assertDestroyed();
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, TITLE, title))
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> vault.keyedHash(owner, Purpose.FINGERPRINT)).isInstanceOf(KeyDestroyed.class);
        assertThat(home.ownerFile(owner)).doesNotExist();
    }

    @Test
    void otherOwnersAreLeftAlone() throws IOException {
        OwnerId neighbour = VaultHome.newOwner(vault);
        SealedObject kept = vault.store(neighbour, Purpose.ORIGINAL, new ByteArrayInputStream(PLAIN));
        vault.destroy(owner);
        reopen();
        assertThat(vault.readWhole(kept)).isEqualTo(PLAIN);
    }

    @Test
    void theListNamesOwnerAndTimeAndOutlivesARestart() {
        vault.destroy(owner);
        var listed = vault.destroyed();
        reopen();
        assertThat(vault.destroyed())
                .isEqualTo(listed)
                .singleElement()
                .satisfies(key -> assertThat(key.owner()).isEqualTo(owner));
    }

    @Test
    void theOwnerNeverGetsAnotherKey() {
        vault.destroy(owner);
        assertThatThrownBy(() -> vault.createOwner(owner)).isInstanceOf(KeyDestroyed.class);
        reopen();
        assertThatThrownBy(() -> vault.createOwner(owner)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void aKeyFileCopiedBackWhileOpenIsOfNoUse() throws IOException {
        byte[] file = Files.readAllBytes(home.ownerFile(owner));
        vault.destroy(owner);
        Files.write(home.ownerFile(owner), file);
        assertDestroyed();
    }

    @Test
    void aKeyFileCopiedBackWhileSealedIsErased() throws IOException {
        byte[] file = Files.readAllBytes(home.ownerFile(owner));
        vault.destroy(owner);
        vault.close();
        Files.write(home.ownerFile(owner), file);
        vault = home.unseal();
        assertDestroyed();
        assertThat(home.ownerFile(owner)).doesNotExist();
    }

    @Test
    void aKeyFileCopiedToAnotherOwnersNameIsRefused() throws IOException {
        OwnerId neighbour = VaultHome.newOwner(vault);
        byte[] file = Files.readAllBytes(home.ownerFile(owner));
        vault.destroy(owner);
        Files.write(home.ownerFile(neighbour), file);
        assertThatThrownBy(() -> vault.sealSmall(neighbour, Purpose.TITLE, TITLE, PLAIN))
                .isInstanceOf(VaultException.Tampered.class);
    }

    @Test
    void destroyingTwiceIsHarmlessAndKeepsTheFirstTime() {
        vault.destroy(owner);
        var first = vault.destroyed();
        vault.destroy(owner);
        assertThat(vault.destroyed()).isEqualTo(first);
    }

    @Test
    void destructionCutShortAfterTheListWasWrittenIsFinishedOnUnsealing() throws IOException {
        vault.close();
        Files.writeString(home.keys().resolve("destroyed"), "2026-11-23T19:55:47Z " + owner + "\n");
        vault = home.unseal();
        assertDestroyed();
        assertThat(home.ownerFile(owner)).doesNotExist();
    }

    @Test
    void aLineCutShortByACrashIsNotADestructionAndDoesNotSpoilTheNextLine() throws IOException {
        vault.close();
        Files.writeString(
                home.keys().resolve("destroyed"),
                "2026-11-23T19:55:47Z " + owner.toString().substring(9));
        vault = home.unseal();
        assertThat(vault.readWhole(object)).isEqualTo(PLAIN);
        vault.destroy(owner);
        reopen();
        assertDestroyed();
    }

    @Test
    void aListThatCannotBeReadStopsTheVaultFromOpening() throws IOException {
        vault.destroy(owner);
        vault.close();
        Files.writeString(home.keys().resolve("destroyed"), "scribble\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> home.unseal()).isInstanceOf(KeysUnusable.class).hasMessageContaining("line 2");
        Files.delete(home.keys().resolve("destroyed"));
        vault = home.unseal();
    }

    @Test
    void theSystemsOwnKeyCannotBeDestroyed() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.destroy(OwnerId.SYSTEM));
        vault.sealSmall(OwnerId.SYSTEM, Purpose.TOTP, TITLE, PLAIN);
    }

    @Test
    void anOwnerWithoutAKeyIsNamed() {
        OwnerId stranger = OwnerId.of("00000000-0000-4000-8000-000000000001");
        assertThatThrownBy(() -> vault.sealSmall(stranger, Purpose.TITLE, TITLE, PLAIN))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining(stranger.toString());
    }

    private void assertDestroyed() {
        assertThatThrownBy(() -> vault.readWhole(object)).isInstanceOf(KeyDestroyed.class);
    }

    private void reopen() {
        vault.close();
        vault = home.unseal();
    }
}
