package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what is there, in whatever form and wherever in a file. */
class CanaryTest {
    private static final String WORD = "金丝雀-canary-绝不外泄";

    @TempDir
    private Path directory;

    @Test
    void everyFormIsFoundAtEveryAlignment() throws IOException {
        for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
            for (var lead = 0; lead < 4; lead++) {
                var around = "x".repeat(lead) + WORD + "y".repeat(3);
                var bytes = around.getBytes(Charset.forName(charset));
                assertFound(bytes);
                assertFound(Base64.getEncoder().encode(bytes));
                assertFound(Base64.getUrlEncoder().withoutPadding().encode(bytes));
                assertFound(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
                assertFound(HexFormat.of().withUpperCase().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void itIsFoundAcrossTheBorderOfWhatIsReadAtOnce() throws IOException {
        var word = WORD.getBytes(StandardCharsets.UTF_8);
        for (var before : List.of(word.length, 9, 1)) {
            var bytes = new byte[(8 << 20) + 100];
            System.arraycopy(word, 0, bytes, (8 << 20) - before, word.length);
            assertFound(bytes);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        Files.writeString(directory.resolve("file"), WORD.substring(1));
        assertThat(new Canary().text("word", WORD).in(directory)).isEmpty();
    }

    private void assertFound(byte[] content) throws IOException {
        Files.write(directory.resolve("file"), content);
        assertThat(new Canary().text("word", WORD).in(directory)).isNotEmpty();
    }
}
