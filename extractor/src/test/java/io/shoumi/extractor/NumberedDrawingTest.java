package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a Word document shows and does not hold as text: automatic numbers and pictures. */
class NumberedDrawingTest {

    private static final String NUMBERING =
            "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";

    private static byte[] page(byte[] docx) {
        return switch (Workers.shared().render(docx, "file", PageRange.ALL)) {
            case Rendering.Pages pages -> pages.pages().getFirst().png();
            case Rendering.NotDrawn(Reason reason) -> throw new AssertionError(reason);
        };
    }

    private static String listed(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    @Test
    void anAutomaticNumberLooksLikeATypedOne() {
        byte[] automatic = page(Made.docx(listed("甲") + listed("乙"), "word/numbering.xml", NUMBERING));
        byte[] typed = page(Made.docx(Made.paragraph("一、 甲") + Made.paragraph("二、 乙")));
        assertThat(automatic).isEqualTo(typed);
    }

    private static byte[] withPicture(byte[] picture) {
        String drawing = "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"wp\"><wp:extent cx=\"1270000\" cy=\"1270000\"/>"
                + "<a:blip xmlns:a=\"a\" xmlns:r=\"r\" r:embed=\"rId9\"/></wp:inline></w:drawing></w:r></w:p>";
        Map<String, byte[]> members = Made.members(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                Made.story("document", drawing),
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"rId9\" Target=\"media/image1.png\"/></Relationships>");
        members.put("word/media/image1.png", picture);
        return Made.zip(members);
    }

    private static int colourInside(byte[] page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page)).getRGB(200, 200) & 0xFFFFFF;
    }

    @Test
    void aPictureStandsWhereItBelongs() throws IOException {
        var red = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            red.setRGB(i % 4, i / 4, Color.RED.getRGB());
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        assertThat(colourInside(page(withPicture(png.toByteArray())))).isEqualTo(0xFF0000);
    }

    @Test
    void aBrokenOrEnormousPictureIsAnEmptyFrame() throws IOException {
        assertThat(colourInside(page(withPicture(Made.utf8("no picture"))))).isEqualTo(0xFFFFFF);
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_BINARY), "png", png);
        byte[] flood = png.toByteArray();
        flood[17] = 0x7F;
        flood[21] = 0x7F;
        assertThat(colourInside(page(withPicture(flood)))).isEqualTo(0xFFFFFF);
    }
}
