package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.archive.ZipReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Word documents: headers, body, notes, comments, footers, then what is hidden; embedded files are members. */
final class WordReader implements PackageReader {

    private static final Comparator<ZipMember> READING_ORDER =
            Comparator.comparingInt(WordReader::rank).thenComparing(ZipMember::name);
    private static final Pattern STORY =
            Pattern.compile("word/(glossary/)?(header|document|footnotes|endnotes|comments|footer)\\d*\\.xml");

    @Override
    public void read(Reading at, Zip zip) throws IOException {
        var contents = new Contents(at);
        var text = new WordText();
        for (ZipMember member : zip.members().stream().sorted(READING_ORDER).toList()) {
            if (STORY.matcher(member.name()).matches()) {
                contents.read(member, text);
            }
        }
        boolean readable = !text.isBlank();
        StringBuilder all = text.finish();
        AlongWith.read(zip, contents, all);
        at.part("docx", all);
        if (!readable && zip.hasUnder("word/media/")) {
            contents.report(Reason.IMAGE_ONLY);
        }
        if (zip.members().stream().noneMatch(it -> it.name().matches("word/document\\d*\\.xml"))) {
            contents.report(Reason.DAMAGED);
        }
        contents.finish();
        for (ZipMember member : zip.members()) {
            if (AlongWith.isFile(member.name())) {
                ZipReader.read(at, member);
            }
        }
    }

    private static int rank(ZipMember member) {
        String name = member.name();
        String file = name.substring(name.lastIndexOf('/') + 1);
        int story = file.startsWith("header") ? 0 : file.startsWith("document") ? 1 : file.startsWith("footer") ? 3 : 2;
        return name.contains("glossary/") ? story + 10 : story;
    }
}
