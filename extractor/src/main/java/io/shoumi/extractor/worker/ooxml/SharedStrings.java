package io.shoumi.extractor.worker.ooxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The strings that cells refer to by number. Phonetic guides are left out, as on the screen. */
final class SharedStrings implements Xml.Handler {

    private final List<String> strings = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean inText;
    private int phonetic;

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "si" -> current.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> strings.add(current.toString());
            case "t" -> inText = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText && phonetic == 0) {
            current.append(text);
        }
    }

    /** Empty for a number that is none: the table is damaged, which is reported where it was read. */
    String at(String number) {
        try {
            int index = Integer.parseInt(number.trim());
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }
}
