package io.shoumi.people;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People who left and still hold copies, for the confidentiality office. */
@Component
class LeftInbox implements InboxSource, Waiting {
    private final LeftStore store;

    LeftInbox(LeftStore store) {
        this.store = store;
    }

    @Override
    public int waitingFor(Caller caller) {
        return (int) holding(caller).count();
    }

    private Stream<LeftStore.Left> holding(Caller caller) {
        return caller.may(Permission.OFFICER)
                ? store.all().stream().filter(left -> !left.held().isEmpty())
                : Stream.of();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return holding(caller)
                .map(left -> new InboxRow(
                        "arrow-back-up",
                        shell.w("people.left.to-hand-back"),
                        left.name() + " " + left.number() + " · "
                                + shell.w("people.left.copies", left.held().size()),
                        null,
                        left.at(),
                        left.at(),
                        shell.w("people.left.look"),
                        "/people/left"))
                .toList();
    }
}
