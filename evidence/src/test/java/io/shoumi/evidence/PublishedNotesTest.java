package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.evidence.merkle.Rfc6962;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.SignedNote;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Notes, keys, a checkpoint and a proof that others published: the Go note package and the Go checksum database. */
class PublishedNotesTest {
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETER_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
    private static final String GO_ORIGIN = "go.sum database tree";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ourSignatureIsThePublishedOne() {
        LogKey key = LogKey.fromBytes(utf8(PETER_SIGNER));
        assertThat(key.verifierText()).isEqualTo(PETER);
        assertThat(key.sign(TEXT).format()).isEqualTo(utf8(TEXT + "\n" + PETER_LINE));
        assertThat(key.toBytes()).isEqualTo(utf8(PETER_SIGNER));
    }

    @Test
    void aNoteOfTwoSignersHoldsForEither() throws MalformedNoteException, UnverifiedNoteException {
        SignedNote note = SignedNote.parse(utf8(TEXT + "\n" + PETER_LINE + ENOCH_LINE));
        note.requireSignedBy(VerifierKey.parse(PETER));
        note.requireSignedBy(VerifierKey.parse(ENOCH));
        assertThat(note.claimedBesides(VerifierKey.parse(PETER)))
                .singleElement()
                .hasToString("EnochRoot");
    }

    @Test
    void aFalseLineOfAKnownKeySpoilsTheNote() throws MalformedNoteException {
        String falseLine = PETER_LINE.substring(0, 60) + "ABCD" + PETER_LINE.substring(60);
        SignedNote note = SignedNote.parse(utf8(TEXT + "\n" + falseLine + PETER_LINE));
        assertThatThrownBy(() -> note.requireSignedBy(VerifierKey.parse(PETER)))
                .isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void malformedNotesAreRefused() {
        for (String note : new String[] {
            TEXT,
            TEXT + "\n",
            TEXT + "\n" + PETER_LINE.strip(),
            "\u0001" + TEXT + "\n" + PETER_LINE,
            TEXT + "\n— Bad Name x08go/ZJkuBS9UG=\n",
            TEXT + "\n" + PETER_LINE + "Unexpected line.\n"
        }) {
            assertThatThrownBy(() -> SignedNote.parse(utf8(note))).isInstanceOf(MalformedNoteException.class);
        }
    }

    @Test
    void noManglingOfAVerifierKeyPasses() throws MalformedNoteException {
        assertThat(VerifierKey.parse(PETER).format()).isEqualTo(PETER);
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    refuse(PETER.substring(from, to));
                }
            }
            char[] changed = PETER.toCharArray();
            changed[from]++;
            refuse(new String(changed));
        }
        refuse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refuse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    private static void refuse(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void aCheckpointOfTheGoChecksumDatabaseVerifies() throws MalformedNoteException, UnverifiedNoteException {
        String note = """
                go.sum database tree
                63096908
                8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=

                — sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=
                """;
        SignedCheckpoint signed = SignedCheckpoint.verify(utf8(note), VerifierKey.parse(GO_KEY), GO_ORIGIN);
        assertThat(signed.size()).isEqualTo(63_096_908);
        assertThat(signed.witnessing()).isEqualTo(new Witnessing.NotWitnessed());
        assertThatThrownBy(() -> SignedCheckpoint.verify(
                        utf8(note.replace("63096908", "63096909")), VerifierKey.parse(GO_KEY), GO_ORIGIN))
                .isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void aProofOfTheGoChecksumDatabaseVerifies() throws IOException, MalformedNoteException, UnverifiedNoteException {
        byte[] file = getClass()
                .getResourceAsStream("go.sum-database-tree-43930254.tlog-proof")
                .readAllBytes();
        byte[] entry = utf8("""
                github.com/transparency-dev/tessera v1.0.0 h1:4OT1V9xJLa5NnYlFWWlCdZkCm18/o12rdd+bCTje7XE=
                github.com/transparency-dev/tessera v1.0.0/go.mod h1:TLvfjlkbmsmKVEJUtzO2eb9Q2IBnK3EJ0dI4G0oxEOU=
                """);
        assertThat(Rfc6962.leaf(entry)).hasToString("0fa57c511c3b2ffcc0a05ad63172568d265aaf9844e9b636a0978795396f2ab1");
        TlogProof proof = TlogProof.parse(file);
        assertThat(proof.verify(entry, VerifierKey.parse(GO_KEY), GO_ORIGIN).size())
                .isEqualTo(58_253_265);
        assertThat(proof.format()).isEqualTo(file);
        assertThatThrownBy(() -> proof.verify(utf8("another entry"), VerifierKey.parse(GO_KEY), GO_ORIGIN))
                .isInstanceOf(UnverifiedNoteException.class);
    }
}
