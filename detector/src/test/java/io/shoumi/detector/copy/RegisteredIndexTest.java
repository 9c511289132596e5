package io.shoumi.detector.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.detector.Prose;
import io.shoumi.detector.text.Layers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredIndexTest {
    private final FingerprintKey key = FingerprintKey.random();
    private final String secret = new Prose(1).of(2000);
    private final RegisteredIndex index =
            RegisteredIndex.empty(key).with("R1", secret).with("R2", new Prose(2).of(2000));

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var out = new ByteArrayOutputStream();
        index.write(out);
        RegisteredIndex again = RegisteredIndex.read(new ByteArrayInputStream(out.toByteArray()), key);
        assertThat(documents(again, secret.substring(300, 400))).containsExactly("R1");
    }

    @Test
    void theFileHoldsNoTextOfTheDocument() throws IOException {
        var out = new ByteArrayOutputStream();
        index.write(out);
        String bytes = out.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_16BE);
        assertThat(bytes).doesNotContain(secret.substring(0, 4));
    }

    @Test
    void withoutTheKeyTheIndexFindsNothing() throws IOException {
        var out = new ByteArrayOutputStream();
        index.write(out);
        RegisteredIndex blind =
                RegisteredIndex.read(new ByteArrayInputStream(out.toByteArray()), FingerprintKey.random());
        assertThat(documents(blind, secret)).isEmpty();
    }

    @Test
    void aDestroyedDocumentIsForgotten() {
        assertThat(documents(index.without("R1"), secret)).isEmpty();
    }

    @Test
    void aDocumentOfTheSameIdTakesThePlaceOfTheOld() {
        RegisteredIndex replaced = index.with("R1", new Prose(3).of(500));
        assertThat(replaced.size()).isEqualTo(2);
        assertThat(documents(replaced, secret)).isEmpty();
    }

    @Test
    void aForeignFileIsRefused() {
        assertThatThrownBy(() -> RegisteredIndex.read(new ByteArrayInputStream(new byte[64]), key))
                .isInstanceOf(IOException.class);
    }

    private static List<String> documents(RegisteredIndex index, String text) {
        return new CopyFinder(index)
                .find(Layers.of(text)).stream().map(CopyMatch::document).toList();
    }
}
