package io.shoumi.people;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deputies proposed by the confidentiality office, for those who may agree. */
@Component
class DeputyInbox implements InboxSource, Waiting {
    private final Deputies deputies;
    private final DeputyProposals proposals;
    private final NamingDeputies naming;
    private final Clock clock;

    DeputyInbox(Deputies deputies, DeputyProposals proposals, NamingDeputies naming, Clock clock) {
        this.deputies = deputies;
        this.proposals = proposals;
        this.naming = naming;
        this.clock = clock;
    }

    @Override
    public int waitingFor(Caller caller) {
        return (int) mine(caller).count();
    }

    private Stream<DeputyProposals.Open> mine(Caller caller) {
        var now = clock.instant();
        return deputies.leads(caller.person(), now)
                ? proposals.waiting(now).stream().filter(open -> naming.agrees(caller.person(), open))
                : Stream.empty();
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        return mine(caller)
                .map(open -> new InboxRow(
                        "users",
                        shell.w("people.deputy.proposed"),
                        shell.w("people.deputy.proposed.line", open.deputyName(), open.leaderName(), open.byName()),
                        null,
                        open.at(),
                        open.standIn().period().end(),
                        shell.w("people.deputy.proposed.look"),
                        "/deputies"))
                .toList();
    }
}
