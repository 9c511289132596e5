package io.shoumi.circulation;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The circulation register as one person may see it, a line for each reader's turn: what lies in scope or in their department's keeping, and what they read; counts included. */
@Component
public class CirculationRegister {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String JOINED = """
             from circulation_turn t join circulation c on c.id = t.circulation_id join secret s on s.id = c.secret_id
            join person r on r.id = t.reader_id
            where (t.reader_id = :me or in_scope(s.id, :me, :now::timestamptz)
              or exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz
                and d.acts && array['receive', 'keep'] and d.unit_id = s.unit_id))""";

    private final JdbcClient jdbc;
    private final CirculationStore circulations;
    private final TurnStore turns;
    private final Clock clock;

    CirculationRegister(JdbcClient jdbc, CirculationStore circulations, TurnStore turns, Clock clock) {
        this.jdbc = jdbc;
        this.circulations = circulations;
        this.turns = turns;
        this.clock = clock;
    }

    /** One reader's turn under its sheet's head. */
    public record Line(Circulation.Head head, Turn turn) {}

    private record Found(UUID turn, UUID circulation) {}

    @Transactional(readOnly = true)
    public List<Line> lines(RegisterFilter filter, PersonId reader) {
        var order =
                "due".equals(filter.sort()) ? "t.due_at nulls last, c.number, t.position" : "c.number desc, t.position";
        var found = jdbc.sql("select t.id, c.id as circulation" + JOINED + condition(filter) + " order by " + order
                        + " limit " + RegisterFilter.LINES + " offset " + (filter.page() - 1) * RegisterFilter.LINES)
                .params(parameters(filter, reader))
                .query((row, n) -> new Found(row.getObject("id", UUID.class), row.getObject("circulation", UUID.class)))
                .list();
        var heads = circulations
                .heads(found.stream().map(Found::circulation).distinct().toList())
                .stream()
                .collect(Collectors.toMap(head -> head.id().value(), Function.identity()));
        var byId = turns.byIds(found.stream().map(Found::turn).toList()).stream()
                .collect(Collectors.toMap(turn -> turn.id().value(), Function.identity()));
        return found.stream()
                .map(line -> new Line(
                        Objects.requireNonNull(heads.get(line.circulation())),
                        Objects.requireNonNull(byId.get(line.turn()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(RegisterFilter filter, PersonId reader) {
        return jdbc.sql("select count(*)" + JOINED + condition(filter))
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
    }

    /** How many lines each view holds, in one statement. */
    @Transactional(readOnly = true)
    public Map<RegisterFilter.View, Long> counts(PersonId reader) {
        var columns = Arrays.stream(RegisterFilter.View.values())
                .map(view -> "count(*) filter (where " + view.where() + ") as " + view)
                .collect(Collectors.joining(", "));
        var row = jdbc.sql("select " + columns + JOINED)
                .params(parameters(RegisterFilter.ALL, reader))
                .query()
                .singleRow();
        var counts = new EnumMap<RegisterFilter.View, Long>(RegisterFilter.View.class);
        for (var view : RegisterFilter.View.values()) {
            var lines = row.get(view.name().toLowerCase(Locale.ROOT));
            counts.put(view, lines instanceof Number number ? number.longValue() : 0L);
        }
        return counts;
    }

    private static String condition(RegisterFilter filter) {
        var where = new StringBuilder(" and ").append(filter.view().where());
        filter.level().ifPresent(level -> where.append(" and s.level = :level"));
        filter.from().ifPresent(from -> where.append(" and c.started_at >= :from"));
        if (!filter.text().isBlank()) {
            where.append(
                    " and (r.name ilike :text or s.cover_title ilike :text or c.number ilike :text or s.document_number ilike :text"
                            + " or s.issuing_body ilike :text)");
        }
        return where.toString();
    }

    private Map<String, Object> parameters(RegisterFilter filter, PersonId reader) {
        var all = new HashMap<String, Object>();
        all.put("me", reader.value());
        all.put("now", Timestamp.from(clock.instant()));
        filter.level().ifPresent(level -> all.put("level", level));
        filter.from()
                .ifPresent(from ->
                        all.put("from", Timestamp.from(from.atStartOfDay(CHINA).toInstant())));
        if (!filter.text().isBlank()) {
            all.put("text", "%" + filter.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return all;
    }
}
