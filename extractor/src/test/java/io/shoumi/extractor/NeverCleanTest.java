package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not read in full is never called so. */
class NeverCleanTest {

    record Whole(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Whole> wholeFiles() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(Made.utf8("绝密资料".repeat(50)));
        }
        return Stream.of(
                new Whole("docx", Made.docx(Made.paragraph("绝密资料".repeat(50)))),
                new Whole("xlsx", Made.xlsx("<row><c><v>13812345678</v></c></row>")),
                new Whole("pptx", Made.pptx("ppt/slides/slide1.xml", Made.slide("绝密"))),
                new Whole("zip", Made.zip(Made.members("a.txt", "甲".repeat(99), "b.txt", "乙".repeat(99)))),
                new Whole("gz", gzip.toByteArray()),
                new Whole("pdf", Pdfs.of(Pdfs.page("绝密资料"))));
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void aFileCutShortAnywhereIsNeverFull(Whole whole) {
        assertThat(Workers.extract(whole.bytes()).status()).isEqualTo(Status.FULL);
        int step = Math.max(1, whole.bytes().length / 40);
        for (int length = 24; length < whole.bytes().length - 8; length += step) {
            Extraction read = Workers.extract(Arrays.copyOf(whole.bytes(), length));
            assertThat(read.status()).as("%s cut to %d", whole, length).isNotEqualTo(Status.FULL);
        }
    }

    @Test
    void aMissingFileIsUnread(@TempDir Path folder) {
        assertThat(Workers.shared().extract(folder.resolve("none")).reasons()).containsExactly(Reason.READ_FAILED);
    }

    @Test
    void aLinkAndAFolderAreUnread(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        for (Path path : List.of(link, folder)) {
            assertThat(Workers.shared().extract(path).reasons()).containsExactly(Reason.SPECIAL_FILE);
        }
    }

    @Test
    void aFileWithoutPermissionIsUnread(@TempDir Path folder) throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        Path file = Files.writeString(folder.resolve("file"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assertThat(Workers.shared().extract(file).reasons()).containsExactly(Reason.NO_PERMISSION);
    }

    @Test
    void aFileLargerThanAllowedIsUnread() {
        var limits = new Limits(java.time.Duration.ofSeconds(60), 10, 1 << 20, 100);
        try (var pool = Workers.start(PoolOptions.confined(1).withLimits(limits))) {
            assertThat(pool.extract(new byte[11], "x").reasons()).containsExactly(Reason.TOO_LARGE);
        }
    }

    @Test
    void moreTextThanAllowedIsNotFull() {
        var limits = new Limits(java.time.Duration.ofSeconds(60), 1 << 20, 1000, 100);
        try (var pool = Workers.start(PoolOptions.confined(1).withLimits(limits))) {
            assertThat(pool.extract(Made.utf8("x".repeat(5000)), "x").reasons()).containsExactly(Reason.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsToldInBothLanguages(Reason reason) {
        assertThat(reason.message(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(reason.message(Locale.ENGLISH)).matches("[ -~]+");
        assertThat(new Extraction(List.of(new Part(null, "text", "utf-8")), List.of(new Unread(null, reason))).status())
                .isNotEqualTo(Status.FULL);
    }
}
