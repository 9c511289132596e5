package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.worker.ooxml.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which paragraph styles are headings, and of which level. */
final class WordStyles implements Xml.Handler {

    private final Map<String, Integer> levelOf = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final Map<String, Integer> depthOf = new HashMap<>();
    private String style = "";

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "style" -> style = attribute(element, "styleId");
            case "numId" -> numberOf.put(style, integer(element));
            case "ilvl" -> depthOf.put(style, integer(element));
            case "name" -> level(attribute(element, "val").toLowerCase(Locale.ROOT));
            default -> {}
        }
    }

    private void level(String name) {
        if (name.equals("title") || name.equals("标题")) {
            levelOf.put(style, 0);
        } else if (name.matches("(heading|标题) ?[1-6]")) {
            levelOf.put(style, name.charAt(name.length() - 1) - '0');
        }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String text) {}

    /** -1 for no heading; 0 for a title. */
    int level(XMLStreamReader styleReference) {
        return levelOf.getOrDefault(attribute(styleReference, "val"), -1);
    }

    /** The list a style puts its paragraphs in; 0 for none. */
    int number(String styleId) {
        return numberOf.getOrDefault(styleId, 0);
    }

    int depth(String styleId) {
        return depthOf.getOrDefault(styleId, 0);
    }

    static int integer(XMLStreamReader element) {
        String value = attribute(element, "val");
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
    }

    /** By local name, whatever the namespace; empty when absent. */
    static String attribute(XMLStreamReader element, String local) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(local)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
