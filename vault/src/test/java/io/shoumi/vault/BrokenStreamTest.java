package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStreamTest {
    @TempDir
    Path directory;

    private VaultHome home;
    private OpenVault vault;

    @BeforeEach
    void createVault() {
        home = new VaultHome(directory);
        vault = home.create();
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void anUploadThatBreaksOffLeavesNoFile() throws IOException {
        for (int sizeBytes : new int[] {0, 1, ChunkCipher.PLAIN_BYTES, 3 * ChunkCipher.PLAIN_BYTES + 5}) {
            assertThatIOException()
                    .isThrownBy(() -> vault.store(OwnerId.SYSTEM, Purpose.ORIGINAL, breakingAfter(sizeBytes)));
        }
        try (Stream<Path> files = Files.walk(home.objects())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aStoredObjectThatVanishedIsNamed() throws IOException {
        SealedObject object = vault.store(OwnerId.SYSTEM, Purpose.PAGE, new ByteArrayInputStream(new byte[9]));
        assertThat(vault.delete(object.id())).isTrue();
        assertThatThrownBy(() -> vault.readWhole(object))
                .isInstanceOf(VaultException.ObjectMissing.class)
                .hasMessageContaining(object.id().toString());
    }

    @Test
    void aYoungOrphanIsLeftForItsTransactionToCommit() throws IOException {
        vault.store(OwnerId.SYSTEM, Purpose.PAGE, new ByteArrayInputStream(new byte[9]));
        assertThat(vault.sweepOrphans(Set.of(), Duration.ofHours(1))).isZero();
        assertThat(vault.sweepOrphans(Set.of(), Duration.ofHours(-1))).isEqualTo(1);
    }

    private static InputStream breakingAfter(int sizeBytes) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(new byte[sizeBytes]), broken);
    }
}
