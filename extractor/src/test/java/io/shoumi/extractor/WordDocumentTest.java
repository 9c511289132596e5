package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every place of a Word document where somebody could write something. */
class WordDocumentTest {

    private static String text(byte[] docx) {
        Extraction read = Workers.extract(docx);
        assertThat(read.status()).isEqualTo(Status.FULL);
        assertThat(read.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.kind()).isEqualTo("docx"));
        return read.text();
    }

    @Test
    void runsOfAParagraphAreJoined() {
        assertThat(text(Made.docx(
                        "<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★5</w:t></w:r><w:r><w:t>年</w:t></w:r></w:p>")))
                .isEqualTo("机密★5年\n");
    }

    @Test
    void aTableIsRowsOfCells() {
        String cell = "<w:tc>" + Made.paragraph("甲") + "</w:tc><w:tc>" + Made.paragraph("乙") + "</w:tc>";
        assertThat(text(Made.docx("<w:tbl><w:tr>" + cell + "</w:tr><w:tr>" + cell + "</w:tr></w:tbl>")))
                .isEqualTo("甲\t乙\n甲\t乙\n");
    }

    @Test
    void headersComeFirstAndFootersLast() {
        byte[] docx = Made.docx(
                Made.paragraph("正文"),
                "word/footer1.xml",
                Made.story("ftr", Made.paragraph("页脚")),
                "word/header2.xml",
                Made.story("hdr", Made.paragraph("绝密★长期")));
        assertThat(text(docx)).isEqualTo("绝密★长期\n正文\n页脚\n");
    }

    @Test
    void footnotesEndnotesAndCommentsAreRead() {
        byte[] docx = Made.docx(
                Made.paragraph("正文"),
                "word/footnotes.xml",
                Made.story("footnotes", "<w:footnote>" + Made.paragraph("脚注") + "</w:footnote>"),
                "word/endnotes.xml",
                Made.story("endnotes", "<w:endnote>" + Made.paragraph("尾注") + "</w:endnote>"),
                "word/comments.xml",
                Made.story("comments", "<w:comment>" + Made.paragraph("批注") + "</w:comment>"));
        assertThat(text(docx)).contains("脚注\n", "尾注\n", "批注\n");
    }

    @Test
    void aTextBoxIsReadOnceThoughWrittenTwice() {
        String box = "<w:txbxContent>" + Made.paragraph("文本框") + "</w:txbxContent>";
        String both = "<w:p><w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        assertThat(text(Made.docx(both))).containsOnlyOnce("文本框");
    }

    @Test
    void aTrackedDeletionIsSaidAsTheParagraphStood() {
        String changed = "<w:p><w:r><w:t>机密</w:t></w:r><w:del><w:r><w:delText>★10年</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>★20年</w:t></w:r></w:ins></w:p>";
        assertThat(text(Made.docx(changed))).isEqualTo("机密★20年\n机密★10年\n");
    }

    @Test
    void propertiesAreRead() {
        String core = "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>蓝鲸计划</dc:title></cp:coreProperties>";
        assertThat(text(Made.docx(Made.paragraph("正文"), "docProps/core.xml", core)))
                .contains("蓝鲸计划");
    }

    @Test
    void aStarFromASymbolFontIsAStar() {
        String sym = "<w:p><w:r><w:t>机密</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/><w:t>5年</w:t></w:r></w:p>";
        assertThat(text(Made.docx(sym))).isEqualTo("机密★5年\n");
    }

    @Test
    void theNameAndItsExtensionDoNotMatter() {
        byte[] docx = Made.docx(Made.paragraph("正文"));
        assertThat(Workers.shared().extract(docx, "holiday.jpg").text()).isEqualTo("正文\n");
    }

    @Test
    void anEmbeddedWorkbookIsAMember() {
        var members = Made.members(
                "[Content_Types].xml", "<Types/>", "word/document.xml", Made.story("document", Made.paragraph("正文")));
        members.put("word/embeddings/oleObject.bin", Made.xlsx("<row><c><v>13812345678</v></c></row>"));
        Extraction read = Workers.extract(Made.zip(members));
        assertThat(read.status()).isEqualTo(Status.FULL);
        assertThat(read.parts()).anySatisfy(part -> {
            assertThat(part.inner()).isEqualTo("word/embeddings/oleObject.bin");
            assertThat(part.text()).contains("13812345678");
        });
    }

    @Test
    void aDocumentThatIsOnlyAPictureIsNotRead() {
        byte[] docx = Made.docx("<w:p/>", "word/media/image1.png", "picture");
        assertThat(Workers.extract(docx).reasons()).containsExactly(Reason.IMAGE_ONLY);
    }
}
