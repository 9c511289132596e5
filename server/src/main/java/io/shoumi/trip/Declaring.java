package io.shoumi.trip;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The traveller says which papers they brought back, or that there are none; once (R4.B3). */
@Component
public class Declaring {
    private static final int PAPERS_MAX = 50;
    private static final int TITLE_MAX = 60;
    private static final int NUMBER_MAX = 100;

    private final TripStore store;
    private final Ledger ledger;
    private final Clock clock;

    Declaring(TripStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A paper as it is declared: its document number, where it has one, and a title that gives nothing away. */
    record Brought(@Nullable String documentNumber, String title) {}

    /**
     * Declares.
     *
     * @param none that nothing was brought back
     * @param typed one paper a line: its document number, a bar, a cover title; or a title alone
     */
    @Transactional
    public void declare(TripId id, boolean none, String typed, PersonId traveller) {
        var trip = store.find(id)
                .filter(found -> found.head().traveller().equals(traveller))
                .map(found -> store.lock(id))
                .orElseThrow(NotFound::new);
        if (trip.declared()) {
            throw new ActRefused("trip.declared-already", List.of(), trip.head().number());
        }
        var papers = papers(none, typed);
        for (var n = 0; n < papers.size(); n++) {
            store.insert(id, n + 1, papers.get(n));
        }
        var now = clock.instant();
        store.declared(id, now, now.plus(OpeningTrips.DECLARED_WITHIN));
        ledger.stage(TripEvidence.of(ActKind.TRIP_DECLARED, traveller, trip)
                .by(List.of("R4.B3"))
                .with("papers", papers.size()));
    }

    private static List<Brought> papers(boolean none, String typed) {
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (none != lines.isEmpty()) {
            throw new BadInput("papers", none ? "trip.none-and-some" : "trip.papers-missing");
        }
        if (lines.size() > PAPERS_MAX) {
            throw new BadInput("papers", "trip.papers-wrong", PAPERS_MAX);
        }
        var papers = new ArrayList<Brought>();
        for (var n = 0; n < lines.size(); n++) {
            papers.add(paper(lines.get(n), n + 1));
        }
        return papers;
    }

    private static Brought paper(String line, int position) {
        var parts = Stream.of(line.split("[|｜\\t]", 2)).map(String::strip).toList();
        var title = parts.getLast();
        var number = parts.size() == 1 || parts.getFirst().isEmpty() ? null : parts.getFirst();
        if (title.isEmpty() || title.length() > TITLE_MAX || number != null && number.length() > NUMBER_MAX) {
            throw new BadInput("papers", "trip.paper-wrong", position, TITLE_MAX);
        }
        return new Brought(number, title);
    }
}
