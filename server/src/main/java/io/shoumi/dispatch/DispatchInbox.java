package io.shoumi.dispatch;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Dispatches on people's desks: the courier's envelope, the clerk's late slip, the leader's. */
@Component
class DispatchInbox implements InboxSource, Waiting {
    private final DispatchInboxStore store;
    private final Clock clock;

    DispatchInbox(DispatchInboxStore store, Clock clock) {
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

    private static InboxRow row(Shell shell, DispatchInboxStore.Row row) {
        var key = "dispatch.inbox." + row.kind();
        return new InboxRow(
                icon(row.kind()),
                shell.w(key),
                shell.w(
                        key + ".text",
                        row.number(),
                        row.organisation(),
                        Objects.requireNonNullElse(row.envelope(), ""),
                        Objects.requireNonNullElse(row.coverTitle(), "")),
                row.level(),
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                href(row));
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "late" -> "clock";
            case "escalated" -> "alert-triangle";
            case "given" -> "arrow-back-up";
            default -> "send";
        };
    }

    private static String href(DispatchInboxStore.Row row) {
        return switch (row.kind()) {
            case "carry", "given", "deliver" -> "/dispatches/" + row.dispatch() + "/carry";
            case "escalated" -> "/registers/dispatch?tab=late";
            default -> "/dispatches/" + row.dispatch();
        };
    }
}
