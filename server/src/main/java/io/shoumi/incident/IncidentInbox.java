package io.shoumi.incident;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Open incidents, for the officers who must act and the general managers who must know (R2.12). */
@Component
class IncidentInbox implements InboxSource, Waiting {
    private final IncidentStore store;
    private final FoundStore found;
    private final Clock clock;

    IncidentInbox(IncidentStore store, FoundStore found, Clock clock) {
        this.store = store;
        this.found = found;
        this.clock = clock;
    }

    @Override
    public int waitingFor(Caller caller) {
        return store.waitingFor(caller.person(), clock.instant());
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return Stream.concat(toHandle(caller, shell), toConfirm(caller, shell)).toList();
    }

    private Stream<InboxRow> toHandle(Caller caller, Shell shell) {
        return store.all("open").stream()
                .filter(incident -> concerns(caller, incident))
                .map(incident -> new InboxRow(
                        "alert-triangle",
                        shell.w(incident.kindWord()),
                        incident.number() + " " + incident.about(),
                        incident.level(),
                        incident.openedAt(),
                        incident.reportDueAt(),
                        shell.w("incident.handle"),
                        "/incidents/" + incident.id()));
    }

    private Stream<InboxRow> toConfirm(Caller caller, Shell shell) {
        return (caller.may(Permission.OFFICER) ? found.waiting(caller.person()) : List.<IncidentId>of())
                .stream()
                        .flatMap(id -> store.find(id).stream())
                        .map(incident -> new InboxRow(
                                "check",
                                shell.w("incident.found.waits"),
                                incident.number() + " " + incident.about(),
                                incident.level(),
                                incident.openedAt(),
                                null,
                                shell.w("incident.found.confirm"),
                                "/incidents/" + incident.id()));
    }

    private boolean concerns(Caller caller, Incident incident) {
        return caller.may(Permission.OFFICER)
                || (incident.unit() != null && store.generalManager(caller.person(), incident.unit()));
    }
}
