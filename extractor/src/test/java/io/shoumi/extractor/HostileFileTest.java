package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm. */
class HostileFileTest {

    @Test
    void aBombIsTooLarge() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("数据.bin"));
            var block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
        }
        assertThat(Workers.extract(out.toByteArray()).unread()).containsExactly(new Unread("数据.bin", Reason.TOO_LARGE));
    }

    @Test
    void manyMembersThatAreEachAllowedAreTooLargeTogether() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var block = new byte[7 << 20];
            java.util.Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(block);
            }
        }
        Extraction read = Workers.extract(out.toByteArray());
        assertThat(read.status()).isNotEqualTo(Status.FULL);
        assertThat(read.reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void nestingBeyondTheLimitIsReportedWhereItStopped() {
        byte[] file = Made.utf8("绝密");
        for (int i = 0; i < 60; i++) {
            file = Made.zip(i + ".zip", file);
        }
        Extraction read = Workers.extract(file);
        assertThat(read.reasons()).containsExactly(Reason.TOO_DEEP);
        assertThat(read.unread().getFirst().inner()).startsWith("59.zip!58.zip!");
    }

    @Test
    void entitiesAreNotExpanded() {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>";
        Extraction read = Workers.extract(Made.docx("", "word/document.xml", laughs));
        assertThat(read.status()).isNotEqualTo(Status.FULL);
        assertThat(read.text()).doesNotContain("ha");
    }

    @Test
    void anExternalEntityIsNeitherReadNorFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            for (String target :
                    new String[] {secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/"}) {
                String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + target + "\">]>"
                        + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>";
                Extraction read = Workers.extract(Made.docx("", "word/document.xml", xml));
                assertThat(read.status()).isNotEqualTo(Status.FULL);
                assertThat(read.text()).doesNotContain("SECRET");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void elementsNestedAThousandfoldEndInAReport() {
        String deep = "<w:tbl>".repeat(50_000);
        assertThat(Workers.extract(Made.docx(deep)).status()).isNotEqualTo(Status.FULL);
    }

    @Test
    void aPasswordProtectedMemberIsReportedAndTheOthersRead() {
        var members = Made.members("公开.txt", "公开", "内部.txt", "内部");
        byte[] zip = Made.zip(members);
        encrypt(zip, "内部.txt");
        Extraction read = Workers.extract(zip);
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.unread()).containsExactly(new Unread("内部.txt", Reason.PASSWORD_PROTECTED));
        assertThat(read.text()).contains("公开");
    }

    /** Sets the encryption flag in the local header and in the directory. */
    private static void encrypt(byte[] zip, String name) {
        byte[] wanted = Made.utf8(name);
        for (int i = 0; i + 4 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean listed = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            int at = i + (local ? 30 : 46);
            if ((local || listed) && java.util.Arrays.equals(zip, at, at + wanted.length, wanted, 0, wanted.length)) {
                zip[i + (local ? 6 : 8)] |= 1;
            }
        }
    }

    @Test
    void anEncryptedOfficeDocumentIsReported() {
        var ole = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, ole, 0, magic.length);
        assertThat(Workers.extract(ole).reasons()).containsExactly(Reason.UNSUPPORTED_FORMAT);
        byte[] stream = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, ole, 1024, stream.length);
        assertThat(Workers.extract(ole).reasons()).containsExactly(Reason.PASSWORD_PROTECTED);
    }
}
