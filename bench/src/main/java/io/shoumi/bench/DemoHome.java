package io.shoumi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The bench's home with the sample organisation in it. */
final class DemoHome {
    private DemoHome() {}

    /** Fills it where it is not there yet. */
    static Path filled(Setting setting) {
        if (!isFilled(setting)) {
            forget(setting);
            Server.start(setting).close();
        }
        return setting.home();
    }

    private static boolean isFilled(Setting setting) {
        try {
            var properties = setting.home().resolve("home.properties");
            return Files.exists(properties) && Files.readString(properties).contains("demo.filled");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next start is a first start. */
    static void forget(Setting setting) {
        if (!Files.exists(setting.home())) {
            return;
        }
        try (var all = Files.walk(setting.home())) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
