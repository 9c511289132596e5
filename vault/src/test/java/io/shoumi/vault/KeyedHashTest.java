package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedHashTest {
    private static final byte[] NUMBER = "13800138000".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @Test
    void equalInputsHashEqualForOneOwnerAndPurposeEvenAfterARestart() {
        VaultHome home = new VaultHome(directory);
        byte[] first;
        OwnerId owner;
        try (OpenVault vault = home.create()) {
            owner = VaultHome.newOwner(vault);
            first = hash(vault, owner, Purpose.FINGERPRINT);
        }
        try (OpenVault vault = home.unseal()) {
            assertThat(hash(vault, owner, Purpose.FINGERPRINT)).isEqualTo(first).hasSize(32);
        }
    }

    @Test
    void anotherOwnerOrPurposeHashesDifferently() {
        try (OpenVault vault = new VaultHome(directory).create()) {
            OwnerId owner = VaultHome.newOwner(vault);
            byte[] one = hash(vault, owner, Purpose.FINGERPRINT);
            assertThat(hash(vault, owner, Purpose.CAMPAIGN_NUMBER)).isNotEqualTo(one);
            assertThat(hash(vault, VaultHome.newOwner(vault), Purpose.FINGERPRINT))
                    .isNotEqualTo(one);
        }
    }

    @Test
    void aClosedHashHashesNothing() {
        try (OpenVault vault = new VaultHome(directory).create()) {
            KeyedHash hash = vault.keyedHash(OwnerId.SYSTEM, Purpose.FINGERPRINT);
            hash.close();
            assertThatThrownBy(() -> hash.of(NUMBER)).isInstanceOf(VaultException.VaultSealed.class);
        }
    }

    private static byte[] hash(OpenVault vault, OwnerId owner, Purpose purpose) {
        try (KeyedHash hash = vault.keyedHash(owner, purpose)) {
            return hash.of(NUMBER);
        }
    }
}
