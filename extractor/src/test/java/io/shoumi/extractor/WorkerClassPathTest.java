package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program started with {@code java -jar} has one entry on its class path and names the others in its manifest. */
class WorkerClassPathTest {
    @TempDir
    private Path folder;

    @Test
    void aJarBringsTheJarsThatItsManifestNames() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        "lib/shoumi-extractor-0.1.0.jar lib/pdfbox-3.0.8.jar lib/secrets-1.jar");
        Path program = folder.resolve("program.jar");
        new JarOutputStream(Files.newOutputStream(program), manifest).close();
        assertThat(WorkerCommand.needed(program.toString()))
                .containsExactly(
                        folder.resolve("lib/shoumi-extractor-0.1.0.jar"), folder.resolve("lib/pdfbox-3.0.8.jar"));
    }
}
