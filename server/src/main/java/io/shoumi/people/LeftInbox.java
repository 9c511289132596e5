package io.shoumi.people;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** People who left and still hold copies, for the confidentiality office. */
@Component
class LeftInbox implements InboxSource {
    private final LeftStore store;

    LeftInbox(LeftStore store) {
        this.store = store;
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        if (!caller.may(Permission.OFFICER)) {
            return List.of();
        }
        return store.all().stream()
                .filter(left -> !left.held().isEmpty())
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
