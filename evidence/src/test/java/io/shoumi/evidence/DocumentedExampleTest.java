package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.Rfc6962;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/formats/evidence.md, whose values another implementation made. */
class DocumentedExampleTest {
    private static final String VKEY = "archive.example/log+5911d5dd+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    private static final String CHECKPOINT = """
            archive.example/log
            3
            dbprsUV8qbO6SLHs8HyzyKAN8KWCxGNXM/95B+DTtoY=

            — archive.example/log WRHV3dmLlxHXk/6z9+N/owU6I4HI1eVrmzllirh4zNdgvCA3/fpw2/WslcZ/QOoJHDveEIepkZhH/uj4+aLvjOKlyQk=
            """;
    private static final String PROOF = """
            c2sp.org/tlog-proof@v1
            index 2
            55I6yYjBeYmn+UqkagaEbWUZK8btbv2k9QG21Nq1RLo=

            """ + CHECKPOINT;

    @TempDir
    Path home;

    @BeforeEach
    void theThreeActs() throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] salt = new byte[Salt.SIZE_BYTES];
            Arrays.fill(salt, (byte) i);
            Commitment commitment = Commitment.of(new Salt(salt), "{\"kind\":\"借阅\",\"n\":" + i + "}");
            entries.add(
                    new LogEntry(new EntryId(UUID.fromString("00000000-0000-4000-8000-00000000000" + i)), commitment)
                            .toBytes());
        }
        try (TileLog log = TileLog.open(home, key())) {
            log.append(entries);
            assertThat(log.proof(2).format()).isEqualTo(PROOF.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static LogKey key() {
        byte[] typed = new byte[33];
        typed[0] = 1;
        for (int i = 0; i < 32; i++) {
            typed[i + 1] = (byte) i;
        }
        String text = "PRIVATE+KEY+archive.example/log+5911d5dd+"
                + Base64.getEncoder().encodeToString(typed);
        return LogKey.fromBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Hash sha256(byte[] bytes) {
        return Hash.of(Rfc6962.sha256().digest(bytes));
    }

    @Test
    void everyFileIsTheDocumentedOne() throws IOException {
        assertThat(home.resolve("vkey")).hasContent(VKEY);
        assertThat(home.resolve("checkpoint")).hasContent(CHECKPOINT);
        assertThat(sha256(Files.readAllBytes(home.resolve("tile/entries/000.p/3"))))
                .hasToString("fb84b5c1ffb28f4d69d4dce6ed93de3cc128377ea6a36b731d480349348a8ef5");
        assertThat(sha256(Files.readAllBytes(home.resolve("tile/0/000.p/3"))))
                .hasToString("00e4ef8b7c517dedf617b8f24d1638c7f063a8f6947d8e9c0442b62d7be2a7ea");
    }

    @Test
    void theDocumentHoldsTheseValues() throws IOException {
        String document = Files.readString(Path.of("../docs/formats/evidence.md"));
        assertThat(document).contains(VKEY, PROOF, "fb84b5c1ffb28f4d", "00e4ef8b7c517ded");
    }
}
