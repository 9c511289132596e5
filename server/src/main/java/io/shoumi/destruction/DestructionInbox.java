package io.shoumi.destruction;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists that wait for the reader's signature as witness. */
@Component
class DestructionInbox implements InboxSource, Waiting {
    private final DestructionStore store;

    DestructionInbox(DestructionStore store) {
        this.store = store;
    }

    @Override
    public int waitingFor(Caller caller) {
        return store.countAwaiting(caller.person());
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return store.awaiting(caller.person()).stream()
                .map(list -> new InboxRow(
                        "flame",
                        shell.w("destruction.inbox"),
                        shell.w(
                                "destruction.inbox.text",
                                list.number(),
                                list.items().size(),
                                shell.full(list.plan().at()),
                                list.plan().place()),
                        null,
                        list.plan().at(),
                        null,
                        shell.w("destruction.confirm"),
                        "/destructions/" + list.id()))
                .toList();
    }
}
