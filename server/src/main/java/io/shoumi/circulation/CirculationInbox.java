package io.shoumi.circulation;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Circulations on people's desks: the reader's copy, the clerk's next step, the leader's late one. */
@Component
class CirculationInbox implements InboxSource, Waiting {
    private final CirculationInboxStore store;
    private final Clock clock;

    CirculationInbox(CirculationInboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int waitingFor(Caller caller) {
        return store.count(caller.person(), clock.instant());
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return store.rows(caller.person(), clock.instant()).stream()
                .map(row -> row(shell, row))
                .toList();
    }

    private static InboxRow row(Shell shell, CirculationInboxStore.Row row) {
        var key = "circulation.inbox." + row.kind();
        return new InboxRow(
                icon(row.kind()),
                shell.w(key),
                shell.w(
                        key + ".text",
                        row.coverTitle(),
                        Objects.requireNonNullElse(row.copyNumber(), ""),
                        Objects.requireNonNullElse(row.reader(), ""),
                        row.number()),
                row.level(),
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                href(row));
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "out", "given", "back" -> "arrow-back-up";
            case "read" -> "eye";
            case "late" -> "clock";
            case "escalated" -> "alert-triangle";
            default -> "arrows-left-right";
        };
    }

    private static String href(CirculationInboxStore.Row row) {
        return switch (row.kind()) {
            case "out", "given", "back", "read" -> "/circulations/turns/" + row.turn();
            case "escalated" -> "/registers/circulation?tab=late";
            default -> "/circulations/" + row.circulation();
        };
    }
}
