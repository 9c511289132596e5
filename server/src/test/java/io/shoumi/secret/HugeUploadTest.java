package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file far beyond the limit: an answer in the clerk's language, one entry in the log, and nothing kept, in memory or on disk. */
class HugeUploadTest {
    /** Uploads are read into memory up to the limit of 66 MB, twice at most while the reader's buffer grows. */
    private static final long GROWTH_BYTES_MAX = 220L << 20;

    private final Registry registry = new Registry();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHundredMegabytesAreRefusedInWords(boolean declared) throws IOException {
        refused(100, declared);
    }

    @Test
    @Tag("torture")
    @Tag("torture-25")
    @DisplayName("25. uploads of 600 MB are refused without being held")
    void halfAGigabyteIsRefusedInWordsWithoutBeingHeld() throws IOException {
        refused(600, true);
        refused(600, false);
    }

    @Test
    void justBelowTheLimitIsTakenAndJustAboveIsNot() {
        var visitor = registry.clerk.logIn();
        var form = visitor.get("/secrets/new");
        visitor.uploadLarge(form, "/secrets/new", Map.of("unit", registry.unit), 65, true);
        assertThat(visitor.status()).isEqualTo(413);
        visitor.uploadLarge(visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", registry.unit), 64, true);
        assertThat(visitor.path()).matches("/secrets/new/[-0-9a-f]{36}");
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        var visitor = registry.clerk.logIn();
        visitor.submit(visitor.get("/secrets/new"), "/preferences", Map.of("lang", "en"));
        var page = visitor.uploadLarge(
                visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", registry.unit), 80, true);
        assertThat(visitor.status()).isEqualTo(413);
        assertThat(page.select("main").text()).contains("too large", "64 MB");
    }

    private void refused(int megabytes, boolean declared) throws IOException {
        var visitor = registry.clerk.logIn();
        var form = visitor.get("/secrets/new");
        var before = registry.house.lastEvidence();
        var vault = files(registry.house.home().resolve("vault"));
        var temporary = temporary();
        var usedBytes = oldBytes();
        var page = visitor.uploadLarge(form, "/secrets/new", Map.of("unit", registry.unit), megabytes, declared);
        assertThat(visitor.status()).isEqualTo(413);
        assertThat(page.select("main").text()).contains("64 MB", "没有保存");
        assertThat(old().getPeakUsage().getUsed() - usedBytes).isLessThan(GROWTH_BYTES_MAX);
        assertThat(files(registry.house.home().resolve("vault"))).isEqualTo(vault);
        assertThat(temporary()).isEqualTo(temporary);
        assertThat(registry.house.evidenceSince(before)).containsExactly("route-refused/refused");
    }

    private static long oldBytes() {
        System.gc();
        old().resetPeakUsage();
        return old().getUsage().getUsed();
    }

    private static MemoryPoolMXBean old() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(Tenured|Old).*"))
                .findFirst()
                .orElseThrow();
    }

    private Set<Path> temporary() throws IOException {
        var found = new TreeSet<Path>();
        try (var folders = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")), "tomcat." + registry.house.port() + ".*")) {
            for (var folder : folders) {
                found.addAll(files(folder));
            }
        }
        return found;
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }
}
