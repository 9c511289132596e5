package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.vault.VaultException.Tampered;
import io.shoumi.vault.VaultException.UnsupportedSuite;
import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlippedByteTest {
    @TempDir
    Path directory;

    private OpenVault vault;
    private OwnerId owner;

    @BeforeEach
    void createVault() {
        vault = new VaultHome(directory).create();
        owner = VaultHome.newOwner(vault);
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void everyFlippedByteOfThreeChunksIsFoundAndNothingIsReleased() {
        assertEveryFlipFound(2 * ChunkCipher.PLAIN_BYTES + 1000);
    }

    @Test
    @Tag("torture")
    @Tag("torture-12")
    @DisplayName("12. every byte of a sealed 256 KiB object is flipped")
    void everyFlippedByteOf256KibIsFoundAndNothingIsReleased() {
        int flipped = assertEveryFlipFound(256 * 1024);
        System.out.printf("figures: %d bytes flipped, every one found, nothing released%n", flipped);
    }

    @Test
    void whatIsStreamedBeforeAFlippedByteIsATrueBeginningThatEndsAtAChunk() throws IOException {
        byte[] plain = VaultHome.plaintext(2 * ChunkCipher.PLAIN_BYTES + 1000);
        Ciphertext sealed = VaultHome.seal(vault, owner, plain);
        for (int at = 0; at < sealed.bytes().length; at += 331) {
            ByteArrayOutputStream released = new ByteArrayOutputStream();
            assertThat(found(sealed, flipped(sealed.bytes(), at, 0x80), released))
                    .as("byte %d", at)
                    .isTrue();
            int wholeChunks = Math.max(0, at - Header.BYTES) / ChunkCipher.SEALED_BYTES;
            assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(plain, wholeChunks * ChunkCipher.PLAIN_BYTES));
        }
    }

    private int assertEveryFlipFound(int sizeBytes) {
        Ciphertext sealed = VaultHome.seal(vault, owner, VaultHome.plaintext(sizeBytes));
        for (int at = 0; at < sealed.bytes().length; at++) {
            assertThat(found(sealed, flipped(sealed.bytes(), at, 1 << at % 8)))
                    .as("byte %d", at)
                    .isTrue();
        }
        assertThat(sealed.openWhole(vault)).hasSize(sizeBytes);
        return sealed.bytes().length;
    }

    private boolean found(Ciphertext original, byte[] changed) {
        try {
            original.openWhole(vault, changed);
            return false;
        } catch (Tampered | UnsupportedSuite e) {
            return true;
        }
    }

    private boolean found(Ciphertext original, byte[] changed, ByteArrayOutputStream released) throws IOException {
        try {
            vault.open(original.object(), new ByteArrayInputStream(changed), released);
            return false;
        } catch (Tampered | UnsupportedSuite e) {
            return true;
        }
    }

    private static byte[] flipped(byte[] bytes, int at, int mask) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) mask;
        return changed;
    }
}
