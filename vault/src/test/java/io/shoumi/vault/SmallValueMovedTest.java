package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.Tampered;
import io.shoumi.vault.VaultException.UnsupportedSuite;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallValueMovedTest {
    private static final ContextId ROW_1 = ContextId.of("secret.true_title", 1);
    private static final ContextId ROW_2 = ContextId.of("secret.true_title", 2);

    @TempDir
    Path directory;

    private OpenVault vault;
    private OwnerId owner;
    private byte[] sealed;

    @BeforeEach
    void sealATitle() {
        vault = new VaultHome(directory).create();
        owner = VaultHome.newOwner(vault);
        sealed = vault.sealSmall(owner, Purpose.TITLE, ROW_1, VaultHome.plaintext(40));
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void movedToAnotherRowItIsRefused() {
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, ROW_2, sealed))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void movedToAnotherPurposeItIsRefused() {
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TEXT, ROW_1, sealed))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void movedToAnotherOwnerItIsRefused() {
        OwnerId neighbour = VaultHome.newOwner(vault);
        assertThatThrownBy(() -> vault.openSmall(neighbour, Purpose.TITLE, ROW_1, sealed))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void everyFlippedBitIsFound() {
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, ROW_1, changed))
                    .isInstanceOfAny(Tampered.class, UnsupportedSuite.class);
        }
    }

    @Test
    void everyCutIsFound() {
        for (int kept = 0; kept < sealed.length; kept++) {
            byte[] cut = Arrays.copyOf(sealed, kept);
            assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, ROW_1, cut))
                    .isInstanceOf(Tampered.class);
        }
    }

    @Test
    void theNationalSuiteIsRefusedByItsName() {
        byte[] national = sealed.clone();
        national[1] = Suite.NATIONAL.code();
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, ROW_1, national))
                .isInstanceOf(UnsupportedSuite.class)
                .hasMessageContaining("NATIONAL");
    }
}
