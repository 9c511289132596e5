package io.shoumi.stocktake;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts on the desks of the two who count; the number on a printed sheet leads to its page. */
@Component
class StockTakeInbox implements InboxSource, Waiting, ScanTarget {
    private final StockTakes takes;

    StockTakeInbox(StockTakes takes) {
        this.takes = takes;
    }

    @Override
    public int waitingFor(Caller caller) {
        return takes.waitingFor(caller.person()).size();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return takes.waitingFor(caller.person()).stream()
                .map(take -> row(shell, take))
                .toList();
    }

    private static InboxRow row(Shell shell, StockTake take) {
        var sign = !take.checkers().nobodySigned();
        return new InboxRow(
                "scan",
                shell.w(take.kind().word()),
                shell.w(
                        sign ? "stocktake.inbox.sign" : "stocktake.inbox.count",
                        take.extent().said(shell),
                        take.number()),
                null,
                take.startedAt(),
                null,
                shell.w(sign ? "stocktake.inbox.sign.act" : "stocktake.inbox.count.act"),
                take.href());
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER)
                ? takes.byNumber(scanned, caller).map(id -> "/stock-takes/" + id)
                : Optional.empty();
    }
}
