package io.shoumi.extractor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for tests, small but shaped like what office programs write. */
final class Made {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private Made() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> members) {
        return zip(members, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> members, Charset names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** Pairs of a name and a text. */
    static Map<String, byte[]> members(String... pairs) {
        var members = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i], utf8(pairs[i + 1]));
        }
        return members;
    }

    /** @param body WordprocessingML within the body; further members in pairs */
    static byte[] docx(String body, String... more) {
        var members = members(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                story("document", "<w:body>" + body + "</w:body>"));
        members.putAll(members(more));
        return zip(members);
    }

    static String story(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%s %s>%s</w:%s>".formatted(root, W, content, root);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** @param sheet SpreadsheetML rows; further members in pairs */
    static byte[] xlsx(String sheet, String... more) {
        var members = members(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"客户名单\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
        members.putAll(members(more));
        return zip(members);
    }

    static byte[] pptx(String... more) {
        var members = members("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>");
        members.putAll(members(more));
        return zip(members);
    }

    static String slide(String text) {
        return "<sld " + A + "><a:p><a:r><a:t>" + text + "</a:t></a:r></a:p></sld>";
    }
}
