package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.archive.ZipReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** OpenDocument texts, tables and slides: page styles with their headers, content, notes, properties. */
final class OpenDocumentReader implements PackageReader {

    private static final Pattern STORY = Pattern.compile("(.*/)?(styles|content|meta)\\.xml");
    private static final Pattern NO_FILE = Pattern.compile(
            "mimetype|META-INF/.*|(.*/)?(settings|manifest)\\.(xml|rdf)|Thumbnails/.*|Configurations2/.*|layout-cache|Fonts/.*"
                    + "|(?i).*\\.(png|jpe?g|gif|bmp|svg|emf|wmf|svm)|ObjectReplacements/.*|Basic/.*\\.xml");

    @Override
    public void read(Reading at, Zip zip) throws IOException {
        refuseEncrypted(at, zip);
        var contents = new Contents(at);
        var all = new StringBuilder();
        for (ZipMember member : zip.members()) {
            if (STORY.matcher(member.name()).matches() || member.name().startsWith("Basic/")) {
                contents.read(member, new OpenDocumentText(all));
            }
        }
        at.part("odf", all);
        if (all.toString().isBlank() && zip.hasUnder("Pictures/")) {
            contents.report(Reason.IMAGE_ONLY);
        }
        contents.finish();
        for (ZipMember member : zip.members()) {
            if (!STORY.matcher(member.name()).matches()
                    && !NO_FILE.matcher(member.name()).matches()) {
                ZipReader.read(at, member);
            }
        }
    }

    private static void refuseEncrypted(Reading at, Zip zip) throws IOException {
        for (ZipMember member : zip.members()) {
            if (member.name().equals("META-INF/manifest.xml")) {
                byte[] manifest = member.content(at.budget()).bytes();
                if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new Unreadable(Reason.PASSWORD_PROTECTED);
                }
            }
        }
    }
}
