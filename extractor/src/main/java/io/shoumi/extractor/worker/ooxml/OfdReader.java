package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.archive.ZipReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** OFD (GB/T 33190): the text codes of pages, templates and annotations; attachments are members. */
final class OfdReader implements PackageReader {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})");
    private static final Pattern NO_FILE = Pattern.compile(
            "(?i).*\\.(xml|ttf|otf|ttc|png|jpe?g|gif|bmp|tiff?|jb2|gbig2|esl|asn|dat)|.*/(Res|Signs?)/.*");

    @Override
    public void read(Reading at, Zip zip) throws IOException {
        if (zip.members().stream().anyMatch(it -> it.name().matches("(.*/)?Encryptions?\\.xml"))) {
            throw new Unreadable(Reason.PASSWORD_PROTECTED);
        }
        var contents = new Contents(at);
        var all = new StringBuilder();
        for (ZipMember member : zip.members().stream()
                .sorted(Comparator.comparing(OfdReader::order))
                .toList()) {
            if (member.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                page(member, contents, all);
            }
        }
        at.part("ofd", all);
        contents.finish();
        for (ZipMember member : zip.members()) {
            if (!NO_FILE.matcher(member.name()).matches()) {
                ZipReader.read(at, member);
            }
        }
    }

    /** A page that is only a picture, or only outlines, is no page read. */
    private static void page(ZipMember member, Contents contents, StringBuilder all) throws IOException {
        int before = all.length();
        var text = new OfdText(all);
        contents.read(member, text);
        if (member.name().contains("Pages/")
                && text.picture
                && all.substring(before).isBlank()) {
            contents.report(Reason.IMAGE_ONLY);
        }
    }

    private static String order(ZipMember member) {
        Matcher number = NUMBER.matcher(member.name());
        return number.replaceAll(it -> "0".repeat(9 - it.group().length()) + it.group());
    }

    private static final class OfdText implements Xml.Handler {
        private final StringBuilder out;
        private boolean inCode;
        private boolean picture;

        OfdText(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void start(String name, XMLStreamReader element) {
            inCode |=
                    name.equals("TextCode") || name.equals("Title") || name.equals("Subject") || name.equals("Keyword");
            picture |= name.equals("ImageObject") || name.equals("PathObject");
        }

        @Override
        public void end(String name) {
            inCode = false;
            if (name.equals("TextObject") || name.equals("Title") || name.equals("Subject") || name.equals("Keyword")) {
                out.append('\n');
            }
        }

        @Override
        public void text(String text) {
            if (inCode) {
                out.append(text.strip());
            }
        }
    }
}
