package io.shoumi.extractor.worker.ooxml;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Text of slides, drawings, charts, comments: what stands in text elements, a line for each paragraph. */
final class RunningText implements Xml.Handler {

    private static final Set<String> TEXT = Set.of(
            "t",
            "v",
            "text",
            "author",
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
            "f");
    private static final Set<String> LINE = Set.of(
            "p",
            "comment",
            "si",
            "v",
            "text",
            "author",
            "br",
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
            "threadedComment");
    private static final Set<String> PICTURE = Set.of("pic", "blip", "imagedata");

    private final StringBuilder out;
    private int inText;
    private boolean picture;

    RunningText(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        picture |= PICTURE.contains(name);
        if (TEXT.contains(name)) {
            inText++;
        }
        if (name.equals("cNvPr") || name.equals("docPr")) {
            describe(element.getAttributeValue(null, "descr"));
            describe(element.getAttributeValue(null, "title"));
        }
    }

    private void describe(String alternative) {
        if (alternative != null && !alternative.isBlank()) {
            out.append(alternative).append('\n');
        }
    }

    @Override
    public void end(String name) {
        if (TEXT.contains(name)) {
            inText--;
        }
        if (LINE.contains(name)) {
            newLine();
        }
    }

    @Override
    public void text(String text) {
        if (inText > 0) {
            out.append(text);
        }
    }

    private void newLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    boolean sawPicture() {
        return picture;
    }
}
