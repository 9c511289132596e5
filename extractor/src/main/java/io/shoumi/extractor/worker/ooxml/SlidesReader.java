package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.archive.ZipReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Presentations: slides in order, then notes, comments and the masters, where a marking may stand for all slides. */
final class SlidesReader implements PackageReader {

    private static final Pattern STORY = Pattern.compile(
            "ppt/(slides|notesSlides|comments|slideLayouts|slideMasters|notesMasters|handoutMasters)/(\\w*?)(\\d*)\\.xml");

    @Override
    public void read(Reading at, Zip zip) throws IOException {
        var contents = new Contents(at);
        var all = new StringBuilder();
        var ordered = zip.members().stream()
                .filter(it -> STORY.matcher(it.name()).matches())
                .sorted(Comparator.comparingLong(SlidesReader::rank));
        for (ZipMember member : ordered.toList()) {
            int before = all.length();
            var text = new RunningText(all);
            contents.read(member, text);
            if (member.name().startsWith("ppt/slides/")
                    && text.sawPicture()
                    && all.substring(before).isBlank()) {
                contents.report(Reason.IMAGE_ONLY);
            }
        }
        AlongWith.read(zip, contents, all);
        at.part("pptx", all);
        contents.finish();
        for (ZipMember member : zip.members()) {
            if (AlongWith.isFile(member.name())) {
                ZipReader.read(at, member);
            }
        }
    }

    private static long rank(ZipMember member) {
        var name = STORY.matcher(member.name());
        if (!name.matches()) {
            return Long.MAX_VALUE;
        }
        long folder = "slides notesSlides comments slideLayouts slideMasters notesMasters handoutMasters"
                .indexOf(name.group(1));
        String digits = name.group(3);
        return folder << 32 | (digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits));
    }
}
