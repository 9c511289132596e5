package io.shoumi.carry;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carry-outs on people's desks: what the bearer signs for and brings back, what the clerk hands over and takes back, what a leader is told. */
@Component
class CarryInbox implements InboxSource, Waiting {
    private final CarryInboxStore store;
    private final Clock clock;

    CarryInbox(CarryInboxStore store, Clock clock) {
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

    private static InboxRow row(Shell shell, CarryInboxStore.Row row) {
        var key = "carry.inbox." + row.kind();
        return new InboxRow(
                icon(row.kind()),
                shell.w(key),
                shell.w(key + ".text", row.coverTitle(), row.copies(), row.bearer(), row.number()),
                row.level(),
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                "escalated".equals(row.kind()) ? "/registers/carry-out?tab=late" : "/carry-outs/" + row.carryOut());
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "out", "given", "back" -> "arrow-back-up";
            case "soon", "late", "late-clerk" -> "clock";
            case "escalated" -> "alert-triangle";
            default -> "arrows-left-right";
        };
    }
}
