package io.shoumi.copying;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Copyings on people's desks: to be carried out, to be given out, to be confirmed. */
@Component
class CopyingInbox implements InboxSource, Waiting {
    private final CopyingInboxStore store;
    private final Clock clock;

    CopyingInbox(CopyingInboxStore store, Clock clock) {
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

    private static InboxRow row(Shell shell, CopyingInboxStore.Row row) {
        var key = "copying.inbox." + row.kind();
        return new InboxRow(
                icon(row.kind()),
                shell.w(key),
                shell.w(key + ".text", row.coverTitle(), row.copyNumber(), row.person(), row.number()),
                row.level(),
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                href(row));
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "copy", "excerpt" -> "copy";
            case "give" -> "arrows-left-right";
            default -> "arrow-back-up";
        };
    }

    private static String href(CopyingInboxStore.Row row) {
        return switch (row.kind()) {
            case "receive", "given" -> "/copying/copies/" + row.share();
            default -> "/copying/" + row.copying();
        };
    }
}
