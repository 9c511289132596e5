package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.archive.Zip;
import io.shoumi.extractor.worker.archive.ZipMember;
import io.shoumi.extractor.worker.ooxml.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Pictures of the body by the relationship that names them; what damaged relationships do not name is drawn as a frame. */
final class WordMedia {

    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private final Zip zip;
    private final Budget budget;
    private final Map<String, String> memberOf = new HashMap<>();

    WordMedia(Zip zip, Budget budget) throws BudgetSpent {
        this.zip = zip;
        this.budget = budget;
        for (ZipMember member : zip.members()) {
            if (member.name().equals(RELATIONS)) {
                Xml.read(member.content(budget).bytes(), new Relations());
            }
        }
    }

    /** Empty when there is none or it is broken. */
    Optional<byte[]> picture(String relation) throws BudgetSpent {
        String wanted = memberOf.get(relation);
        for (ZipMember member : zip.members()) {
            if (member.name().equals(wanted)) {
                ZipMember.Content content = member.content(budget);
                return content.broken() == null ? Optional.of(content.bytes()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private final class Relations implements Xml.Handler {
        @Override
        public void start(String name, XMLStreamReader element) {
            String target = WordStyles.attribute(element, "Target");
            memberOf.put(
                    WordStyles.attribute(element, "Id"),
                    target.startsWith("/") ? target.substring(1) : "word/" + target);
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
