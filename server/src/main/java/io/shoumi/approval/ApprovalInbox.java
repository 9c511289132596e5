package io.shoumi.approval;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests on the approver's desk, returned ones on their requester's, and what somebody was told of. */
@Component
class ApprovalInbox implements InboxSource, Waiting, ScanTarget {
    private static final String DECIDE_ICON = "certificate";

    private final InboxStore store;
    private final CopyStore copies;
    private final Requests requests;

    ApprovalInbox(InboxStore store, CopyStore copies, Requests requests) {
        this.copies = copies;
        this.store = store;
        this.requests = requests;
    }

    @Override
    public int waitingFor(Caller caller) {
        return store.count(caller.person()) + copies.countUnread(caller.person());
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return Stream.of(
                        store.rows(caller.person()).stream().map(row -> row(row, shell)),
                        store.returned(caller.person()).stream().map(row -> returned(row, shell)),
                        copies.unread(caller.person()).stream().map(row -> told(row, shell)))
                .flatMap(rows -> rows)
                .toList();
    }

    /** Without a word of what it is about: that is for the page to show, where the scope allows. */
    private static InboxRow told(CopyStore.Row row, Shell shell) {
        var act = Acts.label(shell, row.act());
        return new InboxRow(
                "copy",
                shell.w("approval.told.matter", act),
                shell.w("approval.told", row.requester(), act),
                null,
                row.at(),
                null,
                shell.w("approval.told.do"),
                "/requests/" + row.id());
    }

    @Override
    public Optional<Together> together(List<InboxRow> rows, Shell shell) {
        var toDecide =
                rows.stream().filter(row -> row.icon().equals(DECIDE_ICON)).count();
        return toDecide > 1
                ? Optional.of(new Together(shell.w("approval.many", toDecide), "/requests/waiting"))
                : Optional.empty();
    }

    private static InboxRow returned(InboxStore.Row row, Shell shell) {
        var facts = row.content().facts();
        var act = Acts.label(shell, row.act());
        return new InboxRow(
                "arrow-back-up",
                shell.w("approval.returned.matter", act),
                shell.w("approval.returned", row.name(), act, facts.getOrDefault("secret", "")),
                facts.get("level"),
                row.submittedAt(),
                row.expiresAt(),
                shell.w("approval.correct.do"),
                "/requests/" + row.id() + "/again");
    }

    private static InboxRow row(InboxStore.Row row, Shell shell) {
        var facts = row.content().facts();
        var act = Acts.label(shell, row.act());
        return new InboxRow(
                DECIDE_ICON,
                shell.w(row.reminded() ? "approval.matter.reminded" : "approval.matter", act),
                shell.w("approval.inbox", row.name(), act, facts.getOrDefault("secret", "")),
                facts.get("level"),
                row.submittedAt(),
                row.expiresAt(),
                shell.w("approval.do"),
                "/requests/" + row.id());
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        if (!caller.may(Permission.MEMBER)) {
            return Optional.empty();
        }
        return requests.byNumber(scanned)
                .filter(id -> requests.find(id)
                        .filter(request -> requests.concerns(request, caller.person()))
                        .isPresent())
                .map(id -> "/requests/" + id);
    }
}
