package io.shoumi.extractor.worker.ooxml;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** All character data, an element a line, but for elements that hold nothing to read. For properties and custom data. */
final class EveryText implements Xml.Handler {

    private static final Set<String> NOISE = Set.of(
            "created",
            "modified",
            "revision",
            "lastPrinted",
            "version",
            "TotalTime",
            "Pages",
            "Words",
            "Characters",
            "Application",
            "DocSecurity",
            "Lines",
            "Paragraphs",
            "ScaleCrop",
            "LinksUpToDate",
            "CharactersWithSpaces",
            "SharedDoc",
            "HyperlinksChanged",
            "AppVersion",
            "Template",
            "Slides",
            "Notes",
            "HiddenSlides",
            "MMClips",
            "PresentationFormat");

    private final StringBuilder out;
    private int noise;

    EveryText(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        if (noise > 0 || NOISE.contains(name)) {
            noise++;
        }
    }

    @Override
    public void end(String name) {
        noise = Math.max(0, noise - 1);
    }

    @Override
    public void text(String text) {
        if (noise == 0 && !text.isBlank()) {
            out.append(text.strip()).append('\n');
        }
    }
}
