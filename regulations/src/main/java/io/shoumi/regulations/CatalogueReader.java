package io.shoumi.regulations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the data files into records; every key is required unless its type says otherwise. */
final class CatalogueReader {
    private CatalogueReader() {}

    static Stream<Clause> clauses(Regulation regulation) {
        Entry file = Resources.yaml(regulation.folder() + "/clauses.yaml");
        LocalDate validFrom = LocalDate.parse(file.text("validFrom"));
        Entry clauses = file.entry("clauses");
        return clauses.keys().map(id -> clause(new ClauseId(id), clauses.entry(id), validFrom));
    }

    static List<PledgeLine> pledge() {
        return Resources.yaml("pledge.yaml").entries("lines").stream()
                .map(line -> new PledgeLine(new ClauseId(line.text("clause")), line.bilingual("text")))
                .toList();
    }

    static Guide guide() {
        return new Guide(Resources.yaml("guide.yaml").entries("kinds").stream()
                .map(CatalogueReader::kind)
                .toList());
    }

    static List<ConflictReading> readings() {
        return Resources.yaml("conflicts.yaml").entries("readings").stream()
                .map(CatalogueReader::reading)
                .toList();
    }

    private static Clause clause(ClauseId id, Entry entry, LocalDate validFrom) {
        List<ClauseKind> kinds =
                Stream.of(entry.text("kinds").split(" ")).map(ClauseKind::of).toList();
        Optional<Bilingual> limit = entry.optional("limit").map(both -> entry.bilingual("limit"));
        ClauseText text = new ClauseText(entry.bilingual("text"), entry.bilingual("answer"), limit);
        return new Clause(id, entry.bilingual("title"), kinds, Reach.of(entry.text("reach")), text, validFrom);
    }

    private static GuideEntry kind(Entry entry) {
        GuideEntry.Proposal proposal =
                new GuideEntry.Proposal(Level.of(entry.text("level")), entry.number("years"), entry.bilingual("scope"));
        return new GuideEntry(
                entry.text("code"),
                new ClauseId(entry.text("clause")),
                entry.bilingual("title"),
                proposal,
                entry.texts("terms"));
    }

    private static ConflictReading reading(Entry entry) {
        return new ConflictReading(
                entry.text("code"),
                entry.texts("clauses").stream().map(ClauseId::new).toList(),
                entry.bilingual("title"),
                entry.bilingual("conflict"),
                entry.bilingual("reading"));
    }
}
