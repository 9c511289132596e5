package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.Tampered;
import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of true objects, put together differently. */
class RearrangedObjectTest {
    private static final int LAST_BYTES = 1000;
    private static final int CHUNK = ChunkCipher.SEALED_BYTES;

    @TempDir
    Path directory;

    private OpenVault vault;
    private Ciphertext one;
    private Ciphertext other;

    @BeforeEach
    void sealTwoObjectsOfOneOwner() {
        vault = new VaultHome(directory).create();
        OwnerId owner = VaultHome.newOwner(vault);
        byte[] plain = VaultHome.plaintext(2 * ChunkCipher.PLAIN_BYTES + LAST_BYTES);
        one = VaultHome.seal(vault, owner, plain);
        other = VaultHome.seal(vault, owner, plain);
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void thePiecesInTheirOwnOrderOpen() {
        assertThat(one.openWhole(vault, join(header(one), chunk(one, 0), chunk(one, 1), chunk(one, 2))))
                .isEqualTo(VaultHome.plaintext(2 * ChunkCipher.PLAIN_BYTES + LAST_BYTES));
    }

    @Test
    void aTruncatedObjectIsRefusedWhereverItIsCut() {
        int length = one.bytes().length;
        for (int kept : List.of(0, 1, 7, Header.BYTES - 1, Header.BYTES, Header.BYTES + 15, Header.BYTES + 16)) {
            assertRefused(Arrays.copyOf(one.bytes(), kept));
        }
        for (int kept : List.of(Header.BYTES + CHUNK, Header.BYTES + 2 * CHUNK, length - LAST_BYTES, length - 1)) {
            assertRefused(Arrays.copyOf(one.bytes(), kept));
        }
    }

    @Test
    void anObjectCutAtEveryByteOfItsLastChunkIsRefused() {
        for (int kept = Header.BYTES + 2 * CHUNK - 20; kept < one.bytes().length; kept++) {
            assertRefused(Arrays.copyOf(one.bytes(), kept));
        }
    }

    @Test
    void anythingAppendedIsRefused() {
        assertRefused(join(one.bytes(), new byte[1]));
        assertRefused(join(one.bytes(), chunk(one, 2)));
        assertRefused(join(one.bytes(), chunk(one, 0)));
        assertRefused(join(one.bytes(), one.bytes()));
    }

    @Test
    void reorderedChunksAreRefused() {
        assertRefused(join(header(one), chunk(one, 1), chunk(one, 0), chunk(one, 2)));
    }

    @Test
    void aRepeatedChunkIsRefused() {
        assertRefused(join(header(one), chunk(one, 0), chunk(one, 0), chunk(one, 2)));
        assertRefused(join(header(one), chunk(one, 0), chunk(one, 0), chunk(one, 1), chunk(one, 2)));
    }

    @Test
    void aLeftOutChunkIsRefused() {
        assertRefused(join(header(one), chunk(one, 1), chunk(one, 2)));
        assertRefused(join(header(one), chunk(one, 0), chunk(one, 2)));
        assertRefused(join(header(one), chunk(one, 2)));
    }

    @Test
    void aChunkOfAnotherObjectInTheSamePlaceIsRefused() {
        for (int i = 0; i < 3; i++) {
            byte[][] chunks = {chunk(one, 0), chunk(one, 1), chunk(one, 2)};
            chunks[i] = chunk(other, i);
            assertRefused(join(header(one), chunks[0], chunks[1], chunks[2]));
        }
    }

    @Test
    void anotherObjectInItsPlaceIsRefused() {
        assertRefused(other.bytes());
    }

    @Test
    void anotherHeaderIsRefused() {
        assertRefused(join(header(other), chunk(one, 0), chunk(one, 1), chunk(one, 2)));
    }

    @Test
    void anotherObjectsWrappedKeyIsRefused() {
        byte[] changed = one.bytes().clone();
        System.arraycopy(other.bytes(), Header.BINDING_BYTES, changed, Header.BINDING_BYTES, Header.WRAPPED_KEY_BYTES);
        assertRefused(changed);
    }

    @Test
    void anotherObjectsKeyAndChunksUnderThisNameAreRefused() {
        byte[] changed = other.bytes().clone();
        System.arraycopy(one.bytes(), 0, changed, 0, Header.BINDING_BYTES);
        assertRefused(changed);
    }

    @Test
    void anotherPurposeIsRefused() {
        SealedObject asText = new SealedObject(one.object().id(), one.object().owner(), Purpose.TEXT);
        assertRefused(new Ciphertext(asText, one.bytes()), one.bytes());
    }

    @Test
    void anotherOwnerIsRefused() {
        SealedObject others = new SealedObject(one.object().id(), VaultHome.newOwner(vault), Purpose.ORIGINAL);
        assertRefused(new Ciphertext(others, one.bytes()), one.bytes());
    }

    private void assertRefused(byte[] changed) {
        assertRefused(one, changed);
    }

    private void assertRefused(Ciphertext expected, byte[] changed) {
        assertThatThrownBy(() -> expected.openWhole(vault, changed)).isInstanceOf(Tampered.class);
        var sink = new ByteArrayOutputStream();
        assertThatThrownBy(() -> vault.open(expected.object(), new ByteArrayInputStream(changed), sink))
                .isInstanceOf(Tampered.class);
    }

    private static byte[] header(Ciphertext sealed) {
        return Arrays.copyOf(sealed.bytes(), Header.BYTES);
    }

    private static byte[] chunk(Ciphertext sealed, int number) {
        int from = Header.BYTES + number * CHUNK;
        return Arrays.copyOfRange(sealed.bytes(), from, Math.min(from + CHUNK, sealed.bytes().length));
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
