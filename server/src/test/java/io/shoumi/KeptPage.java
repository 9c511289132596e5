package io.shoumi;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation that a test measured and somebody looked at; measured otherwise, it fails the build. */
public record KeptPage(Path path) {
    /** Fails with each line that differs, unless the build was told to keep what it found ({@code -Dshoumi.matrix=keep}). */
    public void holdTo(String measured) throws IOException {
        if ("keep".equals(System.getProperty("shoumi.matrix"))) {
            Files.writeString(path, measured);
        }
        var changed = changes(Files.readString(path), measured);
        if (!changed.isEmpty()) {
            fail(path + " says otherwise; look at each line, then run with -Dshoumi.matrix=keep\n"
                    + String.join("\n", changed));
        }
    }

    public static List<String> changes(String kept, String measured) {
        var before = kept.lines().toList();
        var found = measured.lines().toList();
        var changed = new ArrayList<String>();
        found.stream().filter(line -> !before.contains(line)).forEach(line -> changed.add("found " + line));
        before.stream().filter(line -> !found.contains(line)).forEach(line -> changed.add("kept  " + line));
        return changed;
    }
}
