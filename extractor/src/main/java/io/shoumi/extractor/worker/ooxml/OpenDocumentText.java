package io.shoumi.extractor.worker.ooxml;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** OpenDocument XML as text. */
final class OpenDocumentText implements Xml.Handler {

    private static final Set<String> LINE = Set.of(
            "p",
            "h",
            "line-break",
            "table-row",
            "title",
            "subject",
            "description",
            "keyword",
            "creator",
            "initial-creator",
            "user-defined",
            "date",
            "generator",
            "editing-cycles",
            "editing-duration",
            "creation-date",
            "module");
    private static final Set<String> NOISE = Set.of(
            "date",
            "generator",
            "editing-cycles",
            "editing-duration",
            "creation-date",
            "binary-data",
            "document-statistic");

    private final StringBuilder out;
    private int noise;

    OpenDocumentText(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (noise > 0 || NOISE.contains(name)) {
            noise++;
            return;
        }
        switch (name) {
            case "tab", "table-cell" -> out.append('\t');
            case "s" -> out.append(' ');
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (noise > 0) {
            noise--;
        } else if (LINE.contains(name) && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    @Override
    public void text(String text) {
        if (noise == 0 && !text.isBlank()) {
            out.append(text);
        }
    }
}
