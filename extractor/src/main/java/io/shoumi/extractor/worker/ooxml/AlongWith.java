package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import java.util.regex.Pattern;

/** What all Open XML packages carry beside their stories: properties, custom data, charts, diagrams, embedded files. */
final class AlongWith {

    private static final Pattern PROPERTIES =
            Pattern.compile("docProps/(core|app|custom)\\.xml|customXml/item\\d+\\.xml");
    private static final Pattern DRAWN =
            Pattern.compile("(word|xl|ppt)/(charts/chart\\d*|diagrams/data\\d*|drawings/\\w+)\\.xml");

    /** XML that is known, or read elsewhere, and pictures, fonts and printers' settings, which hold no text. */
    private static final Pattern NO_FILE = Pattern.compile(
            "(?i).*\\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|ico|odttf|fntdata|mp3|mp4|wav|m4a|avi|wmv|mov|thmx)"
                    + "|.*/printerSettings/.*|\\[Content_Types\\]\\.xml|_xmlsignatures/.*|.*/activeX/.*");

    private AlongWith() {}

    static void read(Zip zip, Contents contents, StringBuilder out) throws BudgetSpent {
        for (ZipMember member : zip.members()) {
            if (PROPERTIES.matcher(member.name()).matches()) {
                contents.read(member, new EveryText(out));
            } else if (DRAWN.matcher(member.name()).matches()) {
                contents.read(member, new RunningText(out));
            }
        }
    }

    /** Whether a member is a file of its own, to be read by what it holds: embedded documents, macros, the unknown. */
    static boolean isFile(String name) {
        return !NO_FILE.matcher(name).matches();
    }
}
