package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bytes that another implementation (Python's cryptography) made by docs/formats/vault.md: what was sealed once opens for ever. */
class FormatTest {
    private static final byte[] PLAIN = "守密".getBytes(StandardCharsets.UTF_8);
    private static final OwnerId OWNER = OwnerId.of("66666666-7777-8888-9999-aaaaaaaaaaaa");
    private static final String OBJECT =
            "53484f554d4931011111111122223333444455555555555566666666777788889999aaaaaaaaaaaa0100010203040506"
                    + "0708090a0b22e0c8ee1ca22954b2f99beb77d0d24510abfc2558d57f9fb04b5fd9222c07e80ae61d9e73bd8ad3d50df5"
                    + "91de1a858f068069bc3bd961bd300c1a19f76cf1ce3c6357b7b58e";
    private static final String SMALL = "0101000102030405060708090a0b27e0d204c2b6e3149729b2a29dd5275a259985cff230";
    private static final String HASH = "217b56f5a7ca2253a4eed98becf2457cecf8e1df6bfd31903397200f86310d8e";
    private static final String OWNER_FILE =
            "53484f554d494b3101bbbbbbbbccccddddeeeeffffffffffff66666666777788889999aaaaaaaaaaaa00010203040506"
                    + "0708090a0b3a046e7b738942a7ca1b8ac9b4e0c2b493d53f1a7859bb44f639f28d5dac77419fe8b3cfd0e66f03060981"
                    + "af1c591acc";

    @Test
    void aSealedObjectOfVersion1Opens() throws IOException {
        ObjectId id = new ObjectId(UUID.fromString("11111111-2222-3333-4444-555555555555"));
        Opening opening = new Opening(key(0), new SealedObject(id, OWNER, Purpose.ORIGINAL));
        assertThat(opening.whole(new ByteArrayInputStream(hex(OBJECT)))).isEqualTo(PLAIN);
    }

    @Test
    void aSmallValueOfVersion1Opens() {
        SmallValue place = new SmallValue(OWNER, Purpose.TITLE, ContextId.of("secret.true_title", 7));
        assertThat(place.open(key(0), hex(SMALL))).isEqualTo(PLAIN);
    }

    @Test
    void aKeyedHashOfVersion1IsTheSame() {
        try (KeyedHash hash = new KeyedHash(Derivation.keyedHash(key(0), Purpose.FINGERPRINT))) {
            assertThat(hash.of(PLAIN)).isEqualTo(hex(HASH));
        }
    }

    @Test
    void anOwnersKeyFileOfVersion1Opens() {
        RootKey root = new RootKey(UUID.fromString("bbbbbbbb-cccc-dddd-eeee-ffffffffffff"), key(64));
        assertThat(new OwnerKeyFile(root, OWNER).open(hex(OWNER_FILE)).getEncoded())
                .isEqualTo(key(0).getEncoded());
    }

    private static KeyBytes key(int first) {
        byte[] bytes = new byte[KeyBytes.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return new KeyBytes(bytes);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
