package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.ooxml.OfficePackages;
import java.io.IOException;

/** Zip files: office packages by what they hold, everything else member by member. */
public final class ZipReader implements FormatReader {

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        Zip zip = Zip.open(content, at.budget());
        if (!zip.intact()) {
            at.unread(Reason.DAMAGED);
        }
        var office = OfficePackages.tell(zip);
        if (office.isPresent()) {
            office.get().read(at, zip);
            return;
        }
        for (ZipMember member : zip.members()) {
            read(at, member);
        }
    }

    /** One member; also for what office packages carry along. */
    public static void read(Reading at, ZipMember member) throws IOException {
        ZipMember.Content content = member.content(at.budget());
        if (content.broken() == null) {
            at.member(member.name(), content.bytes());
        } else {
            at.brokenMember(member.name(), content.bytes(), content.broken());
        }
    }
}
