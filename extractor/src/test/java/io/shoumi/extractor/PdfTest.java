package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** PDF text, and pages that have none. */
class PdfTest {

    @Test
    void chineseTextIsRead() throws IOException {
        Extraction read = Workers.extract(Pdfs.of(Pdfs.page("绝密资料"), Pdfs.page("第二页")));
        assertThat(read.status()).isEqualTo(Status.FULL);
        assertThat(read.text()).contains("绝密资料", "第二页");
    }

    @Test
    void aScannedPageAmongOthersIsReported() throws IOException {
        Extraction read = Workers.extract(Pdfs.of(Pdfs.page("绝密资料"), Pdfs.scan()));
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.reasons()).containsExactly(Reason.IMAGE_ONLY);
    }

    @Test
    void aBlankPageHidesNothing() throws IOException {
        assertThat(Workers.extract(Pdfs.of(Pdfs.page("正文"), Pdfs.blank())).status())
                .isEqualTo(Status.FULL);
    }

    @Test
    void anAttachedFileIsAMember() throws IOException {
        Extraction read = Workers.extract(Pdfs.of(Pdfs.page("正文"), Pdfs.attached("名单.txt", Made.utf8("13812345678"))));
        assertThat(read.parts()).contains(new Part("名单.txt", "13812345678", "utf-8"));
    }

    @Test
    void aUserPasswordIsReported() throws IOException {
        Extraction read = Workers.extract(Pdfs.of(Pdfs.page("正文"), Pdfs.password("secret")));
        assertThat(read.status()).isEqualTo(Status.UNREAD);
        assertThat(read.reasons()).containsExactly(Reason.PASSWORD_PROTECTED);
    }

    @Test
    void anOwnerPasswordAloneHidesNothing() throws IOException {
        assertThat(Workers.extract(Pdfs.of(Pdfs.page("正文"), Pdfs.password(""))).text())
                .contains("正文");
    }

    @Test
    void aDamagedContentStreamIsReportedThoughItsPageOpens() throws IOException {
        byte[] pdf = Pdfs.of(Pdfs.page("绝密资料".repeat(40)), Pdfs.blank());
        assertThat(Workers.extract(pdf).status()).isEqualTo(Status.FULL);
        int stream = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("stream");
        for (int i = 0; i < 12; i++) {
            pdf[stream + 20 + i] ^= 0x55;
        }
        assertThat(Workers.extract(pdf).reasons()).contains(Reason.DAMAGED);
    }
}
