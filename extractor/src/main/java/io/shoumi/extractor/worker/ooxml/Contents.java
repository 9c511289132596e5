package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.archive.ZipMember;
import java.util.EnumSet;
import java.util.Set;

/** Reads the XML members of one package and remembers what went wrong with any of them. */
final class Contents {

    private final Reading at;
    private final Set<Reason> broken = EnumSet.noneOf(Reason.class);

    Contents(Reading at) {
        this.at = at;
    }

    void read(ZipMember member, Xml.Handler handler) throws BudgetSpent {
        ZipMember.Content content = member.content(at.budget());
        if (content.broken() != null) {
            broken.add(content.broken());
        }
        if (!Xml.read(content.bytes(), handler)) {
            broken.add(content.broken() == null ? Reason.DAMAGED : content.broken());
        }
    }

    void report(Reason reason) {
        broken.add(reason);
    }

    /** To be called once, after the text was said. */
    void finish() {
        broken.forEach(at::unread);
    }
}
