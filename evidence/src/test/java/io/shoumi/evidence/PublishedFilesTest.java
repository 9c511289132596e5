package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outsider gets of a log of 600 entries by asking for names of every kind. */
class PublishedFilesTest {
    @TempDir
    Path home;

    private final List<LedgerRow> rows = Acts.rows(900);
    private PublishedFiles files = PublishedFiles.of(Path.of(""));

    @BeforeEach
    void aLogOf600() throws IOException {
        Acts.write(home, rows.subList(0, 600), 300);
        files = PublishedFiles.of(home);
    }

    @Test
    void everyFileOfThePublishedTreeIsThere() throws IOException {
        for (String name : List.of(
                "0/000", "0/001", "0/002.p/88", "1/000.p/2", "entries/000", "entries/001", "entries/002.p/88")) {
            assertThat(files.tile(name)).as(name).contains(Files.readAllBytes(home.resolve("tile/" + name)));
        }
        assertThat(files.checkpoint()).contains(Files.readAllBytes(home.resolve("checkpoint")));
        assertThat(files.verifierKey()).contains(Files.readAllBytes(home.resolve("vkey")));
    }

    @Test
    void noOtherSpellingIsATile() throws IOException {
        Files.writeString(home.resolve("secret"), "not a tile");
        for (String name : List.of(
                "",
                "0",
                "0/",
                "0/0",
                "00/000",
                "0/x000/000",
                "0/000/",
                "0/000.p/0",
                "0/002.p/088",
                "0/002.p/256",
                "-1/000",
                "8/000",
                "64/000",
                "0/٠٠٠",
                "0/../0/000",
                "../secret",
                "../vkey",
                "../checkpoint.pending",
                "../.lock",
                "0/000.writing",
                "0/000\0",
                "ENTRIES/000",
                "0/x999/x999/x999/x999/x999/x999/999",
                "0/x999/x999/x999/x999/x999/999")) {
            assertThat(files.tile(name)).as(name).isEmpty();
        }
    }

    /** Its bytes would be kept by whoever cached them, while the writer replaces the file. */
    @Test
    void whatACutBatchLeftIsNotServed(@TempDir Path aside) throws IOException {
        Acts.write(aside, rows, 300);
        for (String name : List.of("tile/0/002", "tile/entries/002", "tile/0/003.p/132", "tile/1/000.p/3")) {
            Files.createDirectories(home.resolve(name).getParent());
            Files.copy(aside.resolve(name), home.resolve(name));
            assertThat(files.tile(name.substring("tile/".length()))).as(name).isEmpty();
        }
        try (Stream<Path> left = Files.list(home.resolve("tile/0"))) {
            assertThat(left).contains(home.resolve("tile/0/002"));
        }
    }

    @Test
    void aPartialTileGoesWhenTheFullOneIsThereWhichBeginsWithTheSameBytes() throws IOException {
        byte[] partial = files.tile("0/002.p/88").orElseThrow();
        try (TileLog log = TileLog.open(home, Acts.KEY)) {
            log.append(Acts.leaves(rows.subList(600, 900)));
        }
        assertThat(files.tile("0/002.p/88")).isEmpty();
        assertThat(files.tile("0/002").orElseThrow()).startsWith(partial);
    }

    @Test
    void aLogThatIsNotThereHasNothing() throws IOException {
        PublishedFiles none = PublishedFiles.of(home.resolve("elsewhere"));
        assertThat(none.checkpoint()).isEmpty();
        assertThat(none.verifierKey()).isEmpty();
        assertThat(none.tile("0/000")).isEmpty();
    }
}
