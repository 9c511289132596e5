package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.Tampered;
import io.shoumi.vault.VaultException.UnsupportedSuite;
import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All there is to make of the pieces of some objects, of which only the objects themselves may open. */
class EveryRearrangementTest {
    private static final int CHUNKS = 3;
    private static final int LAST_BYTES = 500;

    @TempDir
    Path directory;

    private OpenVault vault;
    private VaultHome home;
    private List<Ciphertext> sealed;

    /** Two of one owner, a third of another, a fourth for another purpose; all of one text, so that no length tells them apart. */
    @BeforeEach
    void sealFourObjects() throws IOException {
        home = new VaultHome(directory);
        vault = home.create();
        OwnerId owner = VaultHome.newOwner(vault);
        byte[] plain = VaultHome.plaintext((CHUNKS - 1) * ChunkCipher.PLAIN_BYTES + LAST_BYTES);
        sealed = List.of(
                VaultHome.seal(vault, owner, plain),
                VaultHome.seal(vault, owner, plain),
                VaultHome.seal(vault, VaultHome.newOwner(vault), plain),
                sealForText(owner, plain));
    }

    private Ciphertext sealForText(OwnerId owner, byte[] plain) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        SealedObject object = vault.seal(owner, Purpose.TEXT, new ByteArrayInputStream(plain), out);
        return new Ciphertext(object, out.toByteArray());
    }

    @AfterEach
    void closeVault() {
        vault.close();
    }

    @Test
    void twoObjectsInEveryWayOfThreePieces() {
        Tried tried = new Tried();
        everyWay(sealed.subList(0, 2), 3, tried);
        assertThat(tried.opened).isEqualTo(2);
    }

    @Test
    @Tag("torture")
    @Tag("torture-13")
    @DisplayName("13. chunks, headers and wrapped keys of four objects in every arrangement")
    void fourObjectsInEveryWayOfFourPieces() throws IOException {
        Tried tried = new Tried();
        everyWay(sealed, 4, tried);
        assertThat(tried.opened).isEqualTo(4);
        int cuts = everyCut(sealed.getFirst());
        int swaps = everyOwnersKeySwapped();
        System.out.printf(
                "figures: %d arrangements, %d cuts, %d key files exchanged or cut; only the 4 true ones opened%n",
                tried.all, cuts, swaps);
    }

    @Test
    void noOwnersKeyFileServesAnother() throws IOException {
        assertThat(everyOwnersKeySwapped()).isPositive();
    }

    /** Counts what was tried, and what opened. */
    private static final class Tried {
        private int all;
        private int opened;
    }

    /** For every object expected: every name with every wrapped key, and after them every sequence of chunks. */
    private void everyWay(List<Ciphertext> objects, int piecesMax, Tried tried) {
        for (Ciphertext expected : objects) {
            for (Ciphertext named : objects) {
                for (Ciphertext keyed : objects) {
                    byte[] header = Bytes.concat(
                            Arrays.copyOf(named.bytes(), Header.BINDING_BYTES),
                            Arrays.copyOfRange(keyed.bytes(), Header.BINDING_BYTES, Header.BYTES));
                    boolean own = expected == named && expected == keyed;
                    new Sequences(expected, header, objects, own).all(piecesMax, tried);
                }
            }
        }
    }

    /** All sequences of chunks of some objects behind one header. */
    private final class Sequences {
        private final Ciphertext expected;
        private final byte[] header;
        private final List<byte[]> pieces;
        private final boolean own;

        Sequences(Ciphertext expected, byte[] header, List<Ciphertext> objects, boolean own) {
            this.expected = expected;
            this.header = header;
            this.own = own;
            this.pieces = objects.stream()
                    .flatMap(object -> java.util.stream.IntStream.range(0, CHUNKS)
                            .mapToObj(number -> chunk(object.bytes(), number)))
                    .toList();
        }

        void all(int piecesMax, Tried tried) {
            for (int count = 0; count <= piecesMax; count++) {
                int ways = (int) Math.pow(pieces.size(), count);
                for (int way = 0; way < ways; way++) {
                    tryOne(sequence(way, count), tried);
                }
            }
        }

        private void tryOne(byte[] candidate, Tried tried) {
            tried.all++;
            boolean opened = opens(expected, candidate);
            assertThat(opened)
                    .as("arrangement %d", tried.all)
                    .isEqualTo(own && Arrays.equals(candidate, expected.bytes()));
            tried.opened += opened ? 1 : 0;
        }

        private byte[] sequence(int way, int count) {
            ByteBuffer all = ByteBuffer.allocate(header.length + count * ChunkCipher.SEALED_BYTES);
            all.put(header);
            for (int i = 0, rest = way; i < count; i++, rest /= pieces.size()) {
                all.put(pieces.get(rest % pieces.size()));
            }
            return Arrays.copyOf(all.array(), all.position());
        }
    }

    private int everyCut(Ciphertext whole) {
        for (int kept = 0; kept < whole.bytes().length; kept++) {
            assertThat(opens(whole, Arrays.copyOf(whole.bytes(), kept)))
                    .as("cut at byte %d", kept)
                    .isFalse();
        }
        return whole.bytes().length;
    }

    /** Each owner's file in each other's place, and each cut at every byte: nothing of that owner opens. */
    private int everyOwnersKeySwapped() throws IOException {
        Ciphertext mine = sealed.get(0);
        Path file = home.ownerFile(mine.object().owner());
        byte[] own = Files.readAllBytes(file);
        byte[] others = Files.readAllBytes(home.ownerFile(sealed.get(2).object().owner()));
        byte[] systems = Files.readAllBytes(home.ownerFile(OwnerId.SYSTEM));
        int tried = 0;
        for (byte[] wrong : List.of(others, systems, spliced(own, others), spliced(others, own))) {
            assertKeyRefused(file, wrong, mine);
            tried++;
        }
        for (int kept = 0; kept < own.length; kept++, tried++) {
            assertKeyRefused(file, Arrays.copyOf(own, kept), mine);
        }
        vault.close();
        Files.write(file, own);
        vault = home.unseal();
        assertThat(opens(mine, mine.bytes())).isTrue();
        return tried;
    }

    /** The name of one key file, the wrapped key of another. */
    private static byte[] spliced(byte[] named, byte[] keyed) {
        int binding = named.length - Header.WRAPPED_KEY_BYTES;
        return Bytes.concat(Arrays.copyOf(named, binding), Arrays.copyOfRange(keyed, binding, keyed.length));
    }

    /** By a vault that has not yet seen the true file. */
    private void assertKeyRefused(Path file, byte[] wrong, Ciphertext mine) throws IOException {
        vault.close();
        Files.write(file, wrong);
        vault = home.unseal();
        assertThatThrownBy(() -> mine.openWhole(vault)).isInstanceOf(Tampered.class);
    }

    private boolean opens(Ciphertext expected, byte[] candidate) {
        try {
            expected.openWhole(vault, candidate);
            return true;
        } catch (Tampered | UnsupportedSuite e) {
            return false;
        }
    }

    private static byte[] chunk(byte[] bytes, int number) {
        int from = Header.BYTES + number * ChunkCipher.SEALED_BYTES;
        return Arrays.copyOfRange(bytes, from, Math.min(from + ChunkCipher.SEALED_BYTES, bytes.length));
    }
}
