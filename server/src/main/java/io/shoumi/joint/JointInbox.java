package io.shoumi.joint;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.identity.LostPhone;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Matters that the reader could join, and people who reported a lost phone. */
@Component
class JointInbox implements InboxSource, Waiting {
    private final JointStore store;
    private final LostPhone lostPhone;
    private final Directory directory;
    private final Clock clock;

    JointInbox(JointStore store, LostPhone lostPhone, Directory directory, Clock clock) {
        this.store = store;
        this.lostPhone = lostPhone;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return Office.of(caller).map(office -> rows(caller, office, shell)).orElse(List.of());
    }

    @Override
    public int waitingFor(Caller caller) {
        return Office.of(caller)
                .map(office -> store.waitingFor(caller.person(), office, clock.instant())
                                .size()
                        + (int) lostPhones(caller).count())
                .orElse(0);
    }

    private Stream<PersonId> lostPhones(Caller caller) {
        return lostPhone.waiting().stream()
                .filter(person -> !person.equals(caller.person()) && !store.hasOpen(person, MatterKind.RESET));
    }

    private List<InboxRow> rows(Caller caller, Office office, Shell shell) {
        var now = clock.instant();
        var rows = new ArrayList<InboxRow>();
        store.waitingFor(caller.person(), office, now)
                .forEach(matter -> rows.add(new InboxRow(
                        "users",
                        shell.w("joint.kind." + matter.kind().code()),
                        matter.person().name() + " " + matter.person().number(),
                        null,
                        matter.asked().at(),
                        matter.until(),
                        shell.w("joint.look"),
                        "/joint/" + matter.id())));
        lostPhones(caller)
                .flatMap(person -> directory.identityOf(person).stream())
                .forEach(known -> rows.add(new InboxRow(
                        "key",
                        shell.w("joint.lost"),
                        known.name() + " " + known.number(),
                        null,
                        now,
                        null,
                        shell.w("joint.reset.ask"),
                        "/joint?number=" + known.number())));
        return rows;
    }
}
