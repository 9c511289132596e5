package io.shoumi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two migrations of one number would stop every start. */
class MigrationsTest {
    @Test
    void everyNumberIsGivenOnce() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("V"))
                            .map(name -> name.substring(0, name.indexOf("__"))))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }
}
