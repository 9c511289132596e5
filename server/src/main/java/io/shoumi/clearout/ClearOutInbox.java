package io.shoumi.clearout;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Clear-outs on people's desks: lists to work through, copies to take in, and for who opened a campaign its close. The number on a
 * printed list leads to its campaign.
 */
@Component
class ClearOutInbox implements InboxSource, Waiting, ScanTarget {
    private static final String WAITING = """
            with open as (select o.*, exists (select 1 from clear_out_item i where i.clear_out_id = o.id and clear_out_open(i)) as busy
              from clear_out o where o.closed_at is null)
            select 'work' as kind, o.id, o.number, o.name, o.opened_at as arrived, o.due_at, u.id as unit, u.name_zh, u.name_en, 0 as copies
            from open o join clear_out_unit m on m.clear_out_id = o.id join unit u on u.id = m.unit_id
            where keeps_for(:me, u.id, :now) and exists (select 1 from clear_out_item i
              where i.clear_out_id = o.id and i.unit_id = u.id and clear_out_open(i))
            union all
            select 'receive', o.id, o.number, o.name, min(d.decided_at), null, null, u.name_zh, u.name_en, count(*)
            from clear_out_decision d join clear_out_item i on i.id = d.item_id join clear_out o on o.id = i.clear_out_id
            join unit u on u.id = i.unit_id join custody k on k.carrier_id = i.carrier_id and upper_inf(k.during)
            where d.receiver_id = :me and d.received_at is null and d.undone_at is null and k.state = 'in-transit'
            group by o.id, u.id
            union all
            select 'close', o.id, o.number, o.name, o.opened_at, o.due_at, null, '', '', 0 from open o
            where o.opened_by = :me and not o.busy
            """;

    private final ClearOuts clearOuts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClearOutInbox(ClearOuts clearOuts, JdbcClient jdbc, Clock clock) {
        this.clearOuts = clearOuts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER)
                ? clearOuts.byNumber(scanned, caller).map(ClearOut::href)
                : Optional.empty();
    }

    private record Row(
            String kind,
            String id,
            String number,
            String name,
            Instant arrived,
            @Nullable Instant due,
            @Nullable String unit,
            String zh,
            String en,
            int copies) {}

    @Override
    public int waitingFor(Caller caller) {
        return jdbc.sql("select count(*) from (" + WAITING + ") w")
                .params(binds(caller))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return jdbc
                .sql("select * from (" + WAITING + ") w order by due_at nulls first, number, name_zh limit 200")
                .params(binds(caller))
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getTimestamp("arrived").toInstant(),
                        instant(row.getTimestamp("due_at")),
                        row.getString("unit"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getInt("copies")))
                .list()
                .stream()
                .map(row -> row(shell, row))
                .toList();
    }

    private Map<String, Object> binds(Caller caller) {
        return Map.of("me", caller.person().value(), "now", Timestamp.from(clock.instant()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static InboxRow row(Shell shell, Row row) {
        var key = "clearout.inbox." + row.kind();
        return new InboxRow(
                "receive".equals(row.kind()) ? "arrows-left-right" : "list-check",
                shell.w(key),
                shell.w(key + ".text", row.name(), shell.pick(row.zh(), row.en()), row.copies(), row.number()),
                null,
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                href(row));
    }

    private static String href(Row row) {
        return switch (row.kind()) {
            case "work" -> "/clear-outs/" + row.id() + "/departments/" + Objects.requireNonNull(row.unit());
            case "receive" -> "/clear-outs/receiving";
            default -> "/clear-outs/" + row.id();
        };
    }
}
