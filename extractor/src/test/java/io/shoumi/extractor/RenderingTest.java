package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pages as images. */
class RenderingTest {

    private static List<PageImage> draw(byte[] file) {
        return switch (Workers.shared().render(file, "file", PageRange.ALL)) {
            case Rendering.Pages pages -> pages.pages();
            case Rendering.NotDrawn(Reason reason) -> throw new AssertionError(reason);
        };
    }

    private static BufferedImage only(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(draw(file).getFirst().png()));
    }

    private static long darkPixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> (pixel & 0xFF) < 100)
                .count();
    }

    @Test
    void aWordDocumentBecomesA4Pages() throws IOException {
        BufferedImage page = only(Made.docx(Made.paragraph("第一条 各单位应当加强保密管理。")));
        assertThat(page.getWidth()).isEqualTo(992);
        assertThat(page.getHeight()).isEqualTo(1403);
        assertThat(darkPixels(page)).isGreaterThan(200);
    }

    @Test
    void differentCharactersLookDifferentSoTheyAreNoBoxes() throws IOException {
        assertThat(draw(Made.docx(Made.paragraph("密"))).getFirst().png())
                .isNotEqualTo(draw(Made.docx(Made.paragraph("机"))).getFirst().png());
        assertThat(draw(Pdfs.of(Pdfs.page("密"))).getFirst().png())
                .isNotEqualTo(draw(Pdfs.of(Pdfs.page("机"))).getFirst().png());
    }

    @Test
    void aLongTextGoesOnOverPages() {
        byte[] text = Made.utf8("第一条 各单位应当加强保密管理。\n".repeat(200));
        assertThat(draw(text).size()).isBetween(5, 9);
        assertThat(draw(text)).extracting(PageImage::number).startsWith(1, 2, 3);
    }

    @Test
    void onlyThePagesAskedForAreDrawn() {
        byte[] text = Made.utf8("第一条 各单位应当加强保密管理。\n".repeat(200));
        Rendering drawn = Workers.shared().render(text, "file", PageRange.only(3));
        assertThat(drawn).isInstanceOfSatisfying(Rendering.Pages.class, pages -> {
            assertThat(pages.pageCount()).isGreaterThan(4);
            assertThat(pages.pages()).extracting(PageImage::number).containsExactly(3);
        });
    }

    @Test
    void aTableLongerThanAPageLosesNoRow() {
        String row = "<w:tr><w:tc>" + Made.paragraph("甲") + "</w:tc><w:tc>" + Made.paragraph("乙") + "</w:tc></w:tr>";
        assertThat(draw(Made.docx("<w:tbl>" + row.repeat(100) + "</w:tbl>")).size())
                .isBetween(3, 6);
    }

    @Test
    void aHeaderStandsOnEveryPage() throws IOException {
        String body = Made.paragraph("");
        BufferedImage without = only(Made.docx(body));
        BufferedImage with = only(Made.docx(body, "word/header1.xml", Made.story("hdr", Made.paragraph("绝密★长期"))));
        assertThat(darkPixels(with)).isGreaterThan(darkPixels(without) + 50);
    }

    @Test
    void aPdfIsDrawnPageByPage() throws IOException {
        assertThat(draw(Pdfs.of(Pdfs.page("一"), Pdfs.page("二")))).hasSize(2);
    }

    @Test
    void aMailIsDrawnAsText() throws IOException {
        byte[] mail =
                Made.utf8("From: a@corp.example\r\nDate: x\r\nSubject: s\r\nMIME-Version: 1.0\r\n\r\n正文正文正文正文\r\n");
        assertThat(darkPixels(only(mail))).isGreaterThan(200);
    }

    @Test
    void aDamagedDocumentIsNotDrawnAsIfItWereWhole() {
        byte[] docx = Made.docx("", "word/document.xml", "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>半");
        assertThat(Workers.shared().render(docx, "file", PageRange.ALL))
                .isEqualTo(new Rendering.NotDrawn(Reason.DAMAGED));
    }

    @Test
    void whatHasNoTextIsNotDrawn() {
        assertThat(Workers.shared()
                        .render(
                                new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4},
                                "file",
                                PageRange.ALL))
                .isInstanceOf(Rendering.NotDrawn.class);
    }
}
