package io.shoumi.disclosure;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Disclosures on people's desks: what a clerk makes ready and gives, what is due back, what a leader is told. */
@Component
class DisclosureInbox implements InboxSource, Waiting {
    private final DisclosureInboxStore store;
    private final Clock clock;

    DisclosureInbox(DisclosureInboxStore store, Clock clock) {
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

    private static InboxRow row(Shell shell, DisclosureInboxStore.Row row) {
        var key = "disclosure.inbox." + row.kind();
        return new InboxRow(
                switch (row.kind()) {
                    case "soon", "late" -> "clock";
                    case "escalated" -> "alert-triangle";
                    default -> "send";
                },
                shell.w(key),
                shell.w(key + ".text", row.number(), row.coverTitle(), row.organisation()),
                row.level(),
                row.arrived(),
                row.due(),
                shell.w(key + ".act"),
                "escalated".equals(row.kind()) ? "/registers/disclosure?tab=late" : "/disclosures/" + row.disclosure());
    }
}
