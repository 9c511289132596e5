package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The commitment and the leaf, byte by byte as docs/formats/evidence.md gives them. */
class CommitmentTest {
    private static final Salt SALT =
            new Salt(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    private static final String ACT = "{\"kind\":\"借阅\",\"outcome\":\"done\"}";

    /** The example of docs/formats/evidence.md; computed there with sha256sum. */
    @Test
    void theDocumentedExample() {
        Commitment commitment = Commitment.of(SALT, ACT);
        assertThat(commitment).hasToString("f142496666a48af157705715cecc8f9d72c1c50fa7ad605588641112fd0e548c");
        LogEntry entry = new LogEntry(new EntryId(UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2")), commitment);
        assertThat(new String(entry.toBytes(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        "v1 7d444840-9dc0-11d1-b245-5ffdce74fad2 f142496666a48af157705715cecc8f9d72c1c50fa7ad605588641112fd0e548c\n");
        assertThat(LogEntry.parse(entry.toBytes())).contains(entry);
    }

    @Test
    void itIsAHashOverDomainSaltAndAct() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write("shoumi-evidence-v1".getBytes(StandardCharsets.US_ASCII));
        all.write(0);
        all.write(SALT.bytes());
        all.write(ACT.getBytes(StandardCharsets.UTF_8));
        assertThat(Commitment.of(SALT, ACT).hash().bytes())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    }

    @Test
    void anotherSaltHidesTheSameAct() {
        assertThat(Commitment.of(Salt.random(), ACT)).isNotEqualTo(Commitment.of(Salt.random(), ACT));
    }

    @Test
    void onlyTheOneSpellingIsAnEntry() {
        String line = new String(
                new LogEntry(EntryId.random(), Commitment.of(SALT, ACT)).toBytes(), StandardCharsets.US_ASCII);
        for (String other :
                new String[] {line.strip(), line + "\n", line.toUpperCase(), "v2" + line.substring(2), ""}) {
            assertThat(LogEntry.parse(other.getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
        }
    }
}
