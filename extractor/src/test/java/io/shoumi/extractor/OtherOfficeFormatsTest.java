package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Slides, OpenDocument, OFD, RTF, HTML. */
class OtherOfficeFormatsTest {

    private static String text(byte[] file) {
        Extraction read = Workers.extract(file);
        assertThat(read.status()).isEqualTo(Status.FULL);
        return read.text();
    }

    @Test
    void slidesComeInTheirOrderThenNotesAndMasters() {
        byte[] pptx = Made.pptx(
                "ppt/slideMasters/slideMaster1.xml",
                Made.slide("机密★5年"),
                "ppt/slides/slide10.xml",
                Made.slide("十"),
                "ppt/slides/slide2.xml",
                Made.slide("二"),
                "ppt/notesSlides/notesSlide1.xml",
                Made.slide("备注"));
        assertThat(text(pptx)).isEqualTo("二\n十\n备注\n机密★5年\n");
    }

    @Test
    void aSlideThatIsOnlyAPictureIsReported() {
        byte[] pptx = Made.pptx("ppt/slides/slide1.xml", "<sld><pic/></sld>", "ppt/slides/slide2.xml", Made.slide("二"));
        assertThat(Workers.extract(pptx).reasons()).containsExactly(Reason.IMAGE_ONLY);
    }

    @Test
    void anOpenDocumentTextIsRead() {
        byte[] odt = Made.zip(Made.members(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<c xmlns:text=\"t\"><text:h>标题</text:h><text:p>机<text:span>密</text:span></text:p></c>"));
        assertThat(text(odt)).isEqualTo("标题\n机密\n");
    }

    @Test
    void anOfdIsRead() {
        byte[] ofd = Made.zip(
                Made.members(
                        "OFD.xml",
                        "<ofd:OFD xmlns:ofd=\"o\"/>",
                        "Doc_0/Pages/Page_0/Content.xml",
                        "<ofd:Page xmlns:ofd=\"o\"><ofd:TextObject><ofd:TextCode>公文</ofd:TextCode></ofd:TextObject></ofd:Page>"));
        assertThat(text(ofd)).isEqualTo("公文\n");
    }

    @Test
    void rtfEscapesAreCharacters() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 \\'bb\\'fa\\'c3\\'dc\\u9733?5\\par}";
        assertThat(text(rtf.getBytes(Charset.forName("US-ASCII")))).isEqualTo("机密★5\n");
    }

    @Test
    void htmlIsReadWithoutTagsAndWithWhatTheyHide() {
        String html = "<!DOCTYPE html><html><body><p>机&#23494;<b>&starf;</b>5&nbsp;年</p><!-- 注释 --><img alt=\"图注\">"
                + "<script>var 变量;</script></body></html>";
        assertThat(text(Made.utf8(html)))
                .contains("机密★5\u00a0年", "注释", "图注", "变量")
                .doesNotContain("<b>");
    }

    @Test
    void characterReferencesInXmlAreDecodedBesideTheSource() {
        assertThat(Workers.extract("<?xml version=\"1.0\"?><a>&#32477;&#23494;</a>")
                        .parts())
                .extracting(Part::text)
                .anySatisfy(text -> assertThat(text).contains("绝密"));
    }
}
