package io.shoumi.cli.doctor;

import io.shoumi.extractor.ExtractorPool;
import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.PoolOptions;
import io.shoumi.extractor.Rendering;
import io.shoumi.extractor.SandboxUnavailable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Java, its character set, and the confined worker, which must read a file and draw a page of Chinese text. */
final class Machine {
    private static final String SAMPLE = "守密 Shoumi 2026";
    private static final int JAVA_MIN = 25;

    private Machine() {}

    static List<Finding> findings() {
        return List.of(java(), characters(), worker());
    }

    private static Finding java() {
        return Runtime.version().feature() < JAVA_MIN
                ? Finding.wrong("doctor.java-old", Runtime.version().toString())
                : Finding.well("doctor.java", Runtime.version().toString());
    }

    private static Finding characters() {
        var names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return names.equals(StandardCharsets.UTF_8)
                ? Finding.well("doctor.utf8")
                : Finding.wrong("doctor.not-utf8", names.name());
    }

    private static Finding worker() {
        try (var pool = ExtractorPool.start(PoolOptions.confined(1))) {
            var drawn = pool.render(SAMPLE.getBytes(StandardCharsets.UTF_8), "sample.txt", PageRange.only(1));
            return drawn instanceof Rendering.Pages ? Finding.well("doctor.worker") : Finding.wrong("doctor.no-page");
        } catch (SandboxUnavailable none) {
            return Finding.wrong("doctor.no-worker", String.valueOf(none.getMessage()));
        }
    }
}
