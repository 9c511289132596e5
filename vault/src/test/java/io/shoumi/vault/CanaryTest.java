package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that stands nowhere else is sealed in every way there is, then sought in every file. */
class CanaryTest {
    private static final String CANARY = "金丝雀-canary-Zq7-绝不外泄";

    @TempDir
    Path directory;

    @Test
    void noFileHoldsWhatWasSealedInAnyEncoding() throws IOException {
        useEverythingOnTheCanary();
        for (Path file : files()) {
            assertThat(holds(file)).as(file.toString()).isFalse();
        }
    }

    @Test
    void theSearchFindsACanaryThatIsThere() throws IOException {
        for (byte[] form : forms()) {
            Path file = Files.write(directory.resolve("spilled"), form);
            assertThat(holds(file)).isTrue();
        }
    }

    private void useEverythingOnTheCanary() throws IOException {
        VaultHome home = new VaultHome(directory);
        byte[] canary = CANARY.repeat(9000).getBytes(StandardCharsets.UTF_8);
        try (OpenVault vault = home.sealedVault().create(CANARY.toCharArray(), VaultHome.CHEAP)) {
            OwnerId owner = VaultHome.newOwner(vault);
            OwnerId gone = VaultHome.newOwner(vault);
            SealedObject kept = vault.store(owner, Purpose.ORIGINAL, new ByteArrayInputStream(canary));
            vault.store(gone, Purpose.TEXT, new ByteArrayInputStream(canary));
            vault.read(kept, new ByteArrayOutputStream());
            vault.destroy(gone);
            ContextId title = ContextId.of("secret.true_title", 1);
            Files.write(directory.resolve("row"), vault.sealSmall(owner, Purpose.TITLE, title, canary));
            Files.write(
                    directory.resolve("hash"),
                    vault.keyedHash(owner, Purpose.FINGERPRINT).of(canary));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(7);
            return found;
        }
    }

    private static boolean holds(Path file) throws IOException {
        String bytes = latin1(Files.readAllBytes(file));
        return forms().stream().anyMatch(form -> bytes.contains(latin1(form)));
    }

    private static List<byte[]> forms() {
        List<byte[]> forms = new ArrayList<>();
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
            byte[] encoded = CANARY.getBytes(Charset.forName(charset));
            forms.add(encoded);
            forms.add(Base64.getEncoder().withoutPadding().encode(encoded));
            forms.add(HexFormat.of().formatHex(encoded).getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
