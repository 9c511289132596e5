package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/** Known answers of the standards, through the very code that the vault uses where it can take them. */
class PublishedVectorsTest {
    /** The GCM specification's test case 16 (AES-256), the one with associated data. */
    @Test
    void aes256GcmOpensTestCase16() {
        byte[] sealed = hex("cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        assertThat(Aead.open(testCase16Key(), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), sealed))
                .hasValue(plain);
    }

    /** The GCM specification's test cases 13 and 14: zero key and nonce, which is also the nonce of chunk 0. */
    @Test
    void aes256GcmOpensTestCases13And14() {
        KeyBytes zero = new KeyBytes(new byte[32]);
        assertThat(Aead.open(zero, new byte[0], hex("000000000000000000000000530f8afbc74536b9a963b4f1c4cb738b")))
                .hasValue(new byte[0]);
        byte[] case14 = hex("000000000000000000000000cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        assertThat(Aead.open(zero, new byte[0], case14)).hasValue(new byte[16]);
    }

    /** RFC 9106, section 5.3: with secret and associated data, which the vault does not use. */
    @Test
    void argon2idGivesTheTagOfRfc9106() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(repeated(2, 16))
                .withSecret(repeated(3, 8))
                .withAdditional(repeated(4, 12))
                .build());
        byte[] tag = new byte[32];
        argon2.generateBytes(repeated(1, 32), tag);
        assertThat(tag).isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    /** The reference implementation's own test: password "password", salt "somesalt", 64 MiB, 2 passes, 1 lane. */
    @Test
    void thePassphraseIsDerivedAsTheReferenceImplementationDoes() {
        PassphraseKdf kdf = new PassphraseKdf(
                new Argon2Cost(65536, 2, 1), "somesalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII), false);
        assertThat(new String(kdf.password("password".toCharArray()).copy()))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void theSideFileReadsBackAsItWasWritten() {
        PassphraseKdf kdf = PassphraseKdf.fresh(Argon2Cost.DEFAULT, false);
        assertThat(kdf.encoded()).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
        assertThat(PassphraseKdf.decode(kdf.encoded() + "\n"))
                .hasValueSatisfying(read -> assertThat(
                                read.password(VaultHome.PASSPHRASE).equalTo(kdf.password(VaultHome.PASSPHRASE)))
                        .isTrue());
    }

    @Test
    void theSideFileSaysWhetherThereAreTwoHalves() {
        assertThat(PassphraseKdf.decode(
                        PassphraseKdf.fresh(Argon2Cost.DEFAULT, true).encoded() + "\n"))
                .hasValueSatisfying(read -> assertThat(read.halves()).isTrue());
        assertThat(PassphraseKdf.decode(
                        PassphraseKdf.fresh(Argon2Cost.DEFAULT, false).encoded() + "\n"))
                .hasValueSatisfying(read -> assertThat(read.halves()).isFalse());
    }

    private static KeyBytes testCase16Key() {
        return new KeyBytes(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    }

    private static byte[] repeated(int value, int count) {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
