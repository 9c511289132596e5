package io.shoumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody outside, without an account, rebuilds the published log while it grows, by the public specifications alone. */
class OutsideTest {
    private final TestHouse house = TestHouse.house();
    private OutsideReader reader;

    @BeforeEach
    void aReaderAndMoreThanOneTile() throws Exception {
        reader = new OutsideReader(house.port(), house.home().resolve("tls/cert.pem"));
        grow(300);
    }

    private void grow(int acts) {
        var ledger = house.bean(Ledger.class);
        IntStream.range(0, acts).forEach(i -> ledger.stageApart(Act.done(ActKind.LOGGED_OUT, null, "session")));
        await().until(() -> house.jdbc()
                        .sql("select count(*) from evidence_queue")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void entriesAndTilesLeadToTheSignedRootAndOnlyAreAddedTo() throws Exception {
        var past = List.<byte[]>of();
        for (var look = 0; look < 4; look++) {
            var growing = Thread.ofVirtual().start(() -> grow(150));
            var head = reader.head();
            var entries = reader.entries(head.size());
            reader.requireTilesAbove(head.size());
            assertThat(OutsideReader.rootOf(entries)).isEqualTo(head.root());
            assertThat(entries.subList(0, past.size()))
                    .usingElementComparator(java.util.Arrays::compare)
                    .isEqualTo(past);
            past = entries;
            growing.join();
        }
        assertThat(past).hasSizeGreaterThan(300);
        assertThat(reader.head().size()).isGreaterThan(past.size());
    }

    @Test
    void nothingButPublishedFilesIsServed() throws Exception {
        var size = reader.head().size();
        Files.writeString(house.home().resolve("log/tile/0/000.writing"), "half");
        var beyond = size / 256 + 3;
        for (var name : new String[] {
            "",
            ".lock",
            "checkpoint.pending",
            "tile/0/000.writing",
            "tile/0/..%2f..%2fvkey",
            "tile/0/..%252f..%252fvkey",
            "tile/..%5c..%5cvkey",
            "tile/0/%2e%2e/%2e%2e/vkey",
            "tile/00/000",
            "tile/0/x000/000",
            "tile/0/%03d".formatted(beyond),
            "tile/entries/%03d.p/1".formatted(beyond),
            "../home.properties",
            "..%2fhome.properties"
        }) {
            assertThat(reader.get(name).statusCode()).as(name).isIn(302, 400, 401, 403, 404);
        }
        Files.delete(house.home().resolve("log/tile/0/000.writing"));
    }

    /** The reader is not one that is content with anything. */
    @Test
    void aChangedTileIsNoticed() throws Exception {
        var tile = house.home().resolve("log/tile/entries/000");
        var whole = Files.readAllBytes(tile);
        var changed = whole.clone();
        changed[100] ^= 1;
        Files.write(tile, changed);
        try {
            assertThatThrownBy(() -> reader.entries(reader.head().size())).hasMessageContaining("leads to its leaf");
        } finally {
            Files.write(tile, whole);
        }
    }
}
