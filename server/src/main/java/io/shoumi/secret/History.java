package io.shoumi.secret;

import io.shoumi.custody.Copies;
import io.shoumi.custody.PastEvent;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to a secret, newest first: the evidence entries about it, and in place of one that moved copies, the custody
 * events it names. Looking at the record is evidence too, but not history.
 */
@Component
public class History {
    private static final List<String> LOOKS = List.of(
            "secret-viewed",
            "secret-searched",
            "carrier-viewed",
            "request-viewed",
            "register-viewed",
            "incident-viewed",
            "hold-viewed",
            "ruling-asked",
            "page-shown");
    private static final int LIMIT = 200;

    private final JdbcClient jdbc;
    private final Copies copies;

    History(JdbcClient jdbc, Copies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /**
     * One line.
     *
     * @param custody what moved, where a copy did; null for other acts
     * @param copies how many it concerned
     * @param kind the act's code
     * @param logIndex null until the sequencer has integrated it
     */
    public record Line(
            Instant at,
            String kind,
            String outcome,
            @Nullable String actor,
            @Nullable PastEvent custody,
            int copies,
            @Nullable Long logIndex) {}

    private record Entry(Line line, String content) {}

    public List<Line> of(SecretId id) {
        var entries = entries(id);
        var lines = new ArrayList<Line>();
        var moved = copies.historyOf(id, LIMIT);
        for (var entry : entries) {
            var events = moved.stream()
                    .filter(event -> entry.content().contains(event.event()))
                    .toList();
            if (events.isEmpty() || entry.line().kind().equals("classification-decided")) {
                lines.add(numbering(entry.line(), events.size()));
            } else {
                events.forEach(event -> lines.add(with(entry.line(), event)));
            }
        }
        return lines;
    }

    /** A decision and all the copies that it numbered are one line. */
    private static Line numbering(Line line, int copies) {
        return new Line(line.at(), line.kind(), line.outcome(), line.actor(), null, copies, line.logIndex());
    }

    private static Line with(Line line, PastEvent event) {
        return new Line(event.at(), line.kind(), line.outcome(), line.actor(), event, 1, line.logIndex());
    }

    private List<Entry> entries(SecretId id) {
        return jdbc.sql("""
                        select e.at, e.kind, e.outcome, p.name, e.content, i.log_index from evidence_staged e
                        left join evidence_integrated i on i.staged_id = e.id left join person p on p.id = e.actor_id
                        where e.secret_id = :id and e.kind <> all(:looks) order by e.id desc limit :limit""")
                .param("id", id.value())
                .param("looks", LOOKS.toArray(String[]::new))
                .param("limit", LIMIT)
                .query((row, n) -> new Entry(
                        new Line(
                                row.getTimestamp("at").toInstant(),
                                row.getString("kind"),
                                row.getString("outcome"),
                                row.getString("name"),
                                null,
                                0,
                                row.getObject("log_index", Long.class)),
                        row.getString("content")))
                .list();
    }
}
