package io.shoumi.extractor.worker.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The sheets' names and, from the relationships, which member each is. */
final class SheetNames implements Xml.Handler {

    private final Map<String, String> nameOfRelation = new LinkedHashMap<>();
    private final Map<String, String> targetOfRelation = new LinkedHashMap<>();
    private final List<String> defined = new ArrayList<>();
    private boolean inDefinedName;

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "sheet" -> nameOfRelation.put(attribute(element, "id"), attribute(element, "name"));
            case "Relationship" -> targetOfRelation.put(attribute(element, "Id"), attribute(element, "Target"));
            case "definedName" -> {
                inDefinedName = true;
                defined.add(attribute(element, "name"));
            }
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader element, String local) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(local)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void end(String name) {
        inDefinedName &= !name.equals("definedName");
    }

    @Override
    public void text(String text) {
        if (inDefinedName) {
            defined.add(text);
        }
    }

    /** Member name to sheet name, in the workbook's order. */
    Map<String, String> byTarget() {
        var all = new LinkedHashMap<String, String>();
        nameOfRelation.forEach((relation, name) -> {
            String target = targetOfRelation.getOrDefault(relation, "");
            all.put(target.startsWith("/") ? target.substring(1) : "xl/" + target, name);
        });
        return all;
    }

    void definedNames(StringBuilder out) {
        defined.forEach(it -> out.append(it).append('\n'));
    }
}
