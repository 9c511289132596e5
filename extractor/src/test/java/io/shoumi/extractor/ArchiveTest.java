package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Archives, within archives. */
class ArchiveTest {

    private static final byte[] LIST = Made.utf8("绝密★10年");

    @Test
    void aMemberOfAMemberIsNamedByBoth() {
        byte[] zip = Made.zip("内层.zip", Made.zip("目录/清单.txt", LIST));
        assertThat(Workers.extract(zip).parts()).containsExactly(new Part("内层.zip!目录/清单.txt", "绝密★10年", "utf-8"));
    }

    @Test
    void namesWrittenByChineseWindowsAreDecoded() {
        byte[] zip = Made.zip(Map.of("清单.txt", LIST), Charset.forName("GBK"));
        assertThat(Workers.extract(zip).parts()).extracting(Part::inner).containsExactly("清单.txt");
    }

    @Test
    void aNameThatClimbsOutIsOnlyALabel() {
        Extraction read = Workers.extract(Made.zip("../../../../etc/cron.d/x", LIST));
        assertThat(read.parts()).extracting(Part::inner).containsExactly("../../../../etc/cron.d/x");
        assertThat(read.status()).isEqualTo(Status.FULL);
    }

    @Test
    void aGzipOfATapeArchiveIsReadThrough() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            var entry = new TarArchiveEntry("清单.txt");
            entry.setSize(LIST.length);
            tar.putArchiveEntry(entry);
            tar.write(LIST);
            tar.closeArchiveEntry();
        }
        assertThat(Workers.shared().extract(out.toByteArray(), "备份.tgz").parts())
                .containsExactly(new Part("备份.tar!清单.txt", "绝密★10年", "utf-8"));
    }

    @Test
    void aLinkInATapeArchiveIsReportedAndNotFollowed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            var link = new TarArchiveEntry("x", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(Workers.extract(out.toByteArray()).unread()).containsExactly(new Unread("x", Reason.SPECIAL_FILE));
    }

    @Test
    void sevenZipIsRead() throws IOException {
        try (var channel = new SeekableInMemoryByteChannel()) {
            try (var archive = new SevenZOutputFile(channel)) {
                var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
                entry.setName("清单.txt");
                archive.putArchiveEntry(entry);
                archive.write(LIST);
                archive.closeArchiveEntry();
            }
            byte[] bytes = java.util.Arrays.copyOf(channel.array(), (int) channel.size());
            assertThat(Workers.extract(bytes).parts()).containsExactly(new Part("清单.txt", "绝密★10年", "utf-8"));
        }
    }

    @Test
    void aPictureAmongTextsIsReported() {
        var members = Made.members("说明.txt", "说明");
        members.put("扫描.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        Extraction read = Workers.extract(Made.zip(members));
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.unread()).containsExactly(new Unread("扫描.png", Reason.IMAGE_ONLY));
    }

    @Test
    void aMemberInAMethodThatIsNotKnownIsReportedAndTheOthersRead() {
        byte[] zip = Made.zip(Made.members("甲.txt", "甲", "乙.txt", "乙"));
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 10] = 93;
                break;
            }
        }
        Extraction read = Workers.extract(zip);
        assertThat(read.unread()).containsExactly(new Unread("甲.txt", Reason.UNSUPPORTED_FORMAT));
        assertThat(read.text()).isEqualTo("乙");
    }
}
