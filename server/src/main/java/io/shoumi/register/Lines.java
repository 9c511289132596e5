package io.shoumi.register;

import io.shoumi.gate.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database for the lines of a register, as one viewer may see them. */
@Component
class Lines {
    static final int ON_A_PAGE = 50;
    private static final int FETCHED = 500;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    Lines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    <L> long count(Register<L> register, Asked asked, Caller viewer) {
        return statement(register, asked, viewer, "count(*)", "")
                .query(Long.class)
                .single();
    }

    <L> List<L> page(Register<L> register, Asked asked, Caller viewer) {
        var rest = order(register, asked) + " limit " + ON_A_PAGE + " offset " + (asked.page() - 1L) * ON_A_PAGE;
        return statement(register, asked, viewer, register.source().columns(), rest)
                .query(register.source().rows().get())
                .list();
    }

    /** Every line, one at a time; the caller's transaction holds them still. */
    <L> void each(Register<L> register, Asked asked, Caller viewer, Consumer<L> line) {
        var all = statement(register, asked, viewer, register.source().columns(), order(register, asked))
                .withFetchSize(FETCHED)
                .query(register.source().rows().get());
        try (var lines = all.stream()) {
            lines.forEach(line);
        }
    }

    /** How many lines each view holds, in one statement. */
    Map<String, Long> counts(Register<?> register, Caller viewer) {
        var counts = new HashMap<String, Long>();
        if (register.views().isEmpty()) {
            return counts;
        }
        var source = register.source();
        var columns = register.views().stream()
                .map(view -> "count(*) filter (where " + view.where() + ") as v_" + view.code())
                .toList();
        var row = jdbc.sql(source.with() + "select " + String.join(", ", columns) + " " + source.from())
                .params(binds(register, viewer))
                .query()
                .singleRow();
        for (var view : register.views()) {
            counts.put(view.code(), row.get("v_" + view.code()) instanceof Number number ? number.longValue() : 0L);
        }
        return counts;
    }

    private JdbcClient.StatementSpec statement(
            Register<?> register, Asked asked, Caller viewer, String columns, String rest) {
        var source = register.source();
        var where = new StringBuilder();
        var binds = new HashMap<>(binds(register, viewer));
        register.views().stream()
                .filter(view -> view.code().equals(asked.value(Asked.VIEW)))
                .forEach(view -> where.append(" and ").append(view.where()));
        for (var filter : register.filters()) {
            if (!asked.value(filter.name()).isEmpty()) {
                where.append(" and ").append(filter.where());
                binds.put("f_" + filter.name(), asked.value(filter.name()));
            }
        }
        if (!asked.text().isEmpty()) {
            where.append(" and ").append(source.found());
            binds.put("f_text", "%" + asked.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return jdbc.sql(source.with() + "select " + columns + " " + source.from() + where + rest)
                .params(binds);
    }

    /** What every register's SQL may name, beside its own: the moment and the beginning of its day. */
    private Map<String, Object> binds(Register<?> register, Caller viewer) {
        var now = clock.instant();
        var binds = new HashMap<String, Object>();
        var day = now.atZone(CHINA).toLocalDate();
        binds.put("me", viewer.person().value());
        binds.put("now", Timestamp.from(now));
        binds.put("today", Timestamp.from(day.atStartOfDay(CHINA).toInstant()));
        binds.putAll(register.source().binds().of(viewer, now));
        return binds;
    }

    private static <L> String order(Register<L> register, Asked asked) {
        var asIs = " order by " + register.source().order();
        return register.column(asked.sorted())
                .map(column -> " order by " + column.sortedBy() + (asked.descending() ? " desc" : "") + " nulls last, "
                        + register.source().order())
                .orElse(asIs);
    }
}
