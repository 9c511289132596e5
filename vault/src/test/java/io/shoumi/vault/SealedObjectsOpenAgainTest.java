package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.vault.VaultHome.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SealedObjectsOpenAgainTest {
    private static OpenVault vault;
    private static OwnerId owner;
    private static Path directory;

    @BeforeContainer
    static void createVault() throws IOException {
        directory = Files.createTempDirectory("vault");
        vault = new VaultHome(directory).create();
        owner = VaultHome.newOwner(vault);
    }

    @AfterContainer
    static void deleteVault() throws IOException {
        vault.close();
        try (var files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 200)
    void anyObjectOpensToWhatWasSealed(@ForAll("sizesAroundChunkBorders") int sizeBytes) throws IOException {
        byte[] plain = VaultHome.plaintext(sizeBytes);
        Ciphertext sealed = VaultHome.seal(vault, owner, plain);
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        vault.open(sealed.object(), new ByteArrayInputStream(sealed.bytes()), streamed);
        assertThat(streamed.toByteArray()).isEqualTo(plain);
        assertThat(sealed.openWhole(vault)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void anObjectGrowsByItsHeaderAndOneTagAChunk(@ForAll("sizesAroundChunkBorders") int sizeBytes) {
        int chunks = Math.max(1, Math.ceilDiv(sizeBytes, ChunkCipher.PLAIN_BYTES));
        Ciphertext sealed = VaultHome.seal(vault, owner, VaultHome.plaintext(sizeBytes));
        assertThat(sealed.bytes()).hasSize(Header.BYTES + sizeBytes + 16 * chunks);
    }

    @Property(tries = 50)
    void anySmallValueOpensToWhatWasSealed(@ForAll byte[] plain, @ForAll Purpose purpose) {
        ContextId context = ContextId.of("secret.true_title", 7);
        byte[] sealed = vault.sealSmall(owner, purpose, context, plain);
        assertThat(vault.openSmall(owner, purpose, context, sealed)).isEqualTo(plain);
    }

    @Provide
    Arbitrary<Integer> sizesAroundChunkBorders() {
        Arbitrary<Integer> chunks = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> nearby = Arbitraries.integers().between(-18, 18);
        return net.jqwik.api.Combinators.combine(chunks, nearby)
                .as((count, delta) -> Math.max(0, count * ChunkCipher.PLAIN_BYTES + delta));
    }
}
