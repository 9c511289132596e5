package io.shoumi.extractor.worker.ooxml;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Caches of tables and connections keep their values in attributes. */
final class AttributeValues implements Xml.Handler {

    private static final Set<String> ATTRIBUTES =
            Set.of("v", "name", "caption", "connection", "command", "description", "val");

    private final StringBuilder out;

    AttributeValues(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (ATTRIBUTES.contains(element.getAttributeLocalName(i))) {
                out.append(element.getAttributeValue(i)).append('\n');
            }
        }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String text) {
        if (!text.isBlank()) {
            out.append(text.strip()).append('\n');
        }
    }
}
