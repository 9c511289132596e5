package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Naming somebody who decides in a leader's stead for a time: the leader does; for one who is away the confidentiality office proposes,
 * and a leader agrees, so that nobody alone puts a person of theirs in a leader's place. The deputy signs in their own name; their own
 * requests stay closed to them.
 */
@Component
public class NamingDeputies {
    private final Deputies deputies;
    private final DeputyProposals proposals;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    NamingDeputies(Deputies deputies, DeputyProposals proposals, Directory directory, Ledger ledger, Clock clock) {
        this.deputies = deputies;
        this.proposals = proposals;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Names the caller's own deputy, or proposes another leader's. */
    @Transactional
    public void name(Caller by, StandIn wanted) {
        var now = clock.instant();
        checked(wanted)
                .unless(!by.person().equals(wanted.deputy()), "deputy", "people.deputy.oneself")
                .raise();
        if (by.person().equals(wanted.leader())) {
            named(wanted, by.person(), deputies.insert(wanted, by.person()));
            return;
        }
        if (!by.may(Permission.OFFICER)) {
            throw new ActRefused("people.deputy.not-yours", List.of());
        }
        var id = UUID.randomUUID();
        proposals.insert(id, wanted, by.person(), now);
        ledger.stage(entry(ActKind.DEPUTY_PROPOSED, by.person(), id, wanted));
    }

    private InputFaults checked(StandIn wanted) {
        var now = clock.instant();
        return new InputFaults()
                .unless(deputies.leads(wanted.leader(), now), "leader", "people.deputy.no-leader")
                .unless(directory.identityOf(wanted.deputy()).isPresent(), "deputy", "people.number-unknown")
                .unless(!wanted.leader().equals(wanted.deputy()), "deputy", "people.deputy.self")
                .unless(wanted.period().inOrder(), "to", "people.period-order")
                .unless(!wanted.period().over(now), "to", "people.period-over");
    }

    /** Whether a person may agree: the leader, or somebody else who leads; neither the deputy nor who proposed. */
    public boolean agrees(PersonId person, DeputyProposals.Open open) {
        var now = clock.instant();
        var wanted = open.standIn();
        return !person.equals(wanted.deputy())
                && !person.equals(open.by())
                && (person.equals(wanted.leader()) ? deputies.leads(person, now) : deputies.leadsOthers(person, now));
    }

    /** From now the proposed deputy decides in the leader's stead, if all still is as it was proposed. */
    @Transactional
    public void agree(Caller by, UUID proposal) {
        var open = proposals.lock(proposal).orElseThrow(NotFound::new);
        if (!agrees(by.person(), open)) {
            throw new ActRefused("people.deputy.agree.not-yours", List.of());
        }
        if (!checked(open.standIn()).all().isEmpty()) {
            throw new ActRefused("people.deputy.agree.changed", List.of());
        }
        proposals.decide(proposal, by.person(), true, clock.instant());
        named(open.standIn(), by.person(), deputies.insert(open.standIn(), by.person()));
    }

    /** A leader who may agree refuses, or the office takes its proposal back. */
    @Transactional
    public void drop(Caller by, UUID proposal) {
        var open = proposals.lock(proposal).orElseThrow(NotFound::new);
        if (!by.may(Permission.OFFICER) && !agrees(by.person(), open)) {
            throw new ActRefused("people.deputy.agree.not-yours", List.of());
        }
        proposals.decide(proposal, by.person(), false, clock.instant());
        ledger.stage(entry(ActKind.DEPUTY_PROPOSED, by.person(), proposal, open.standIn())
                .with("ended", true));
    }

    private void named(StandIn wanted, PersonId by, UUID id) {
        ledger.stage(entry(ActKind.DEPUTY_NAMED, by, id, wanted));
    }

    private static Act entry(ActKind kind, PersonId by, UUID id, StandIn wanted) {
        return Act.done(kind, by, "deputy:" + id)
                .with("leader", wanted.leader().toString())
                .with("deputy", wanted.deputy().toString())
                .with("from", wanted.period().from().toString())
                .with("to", wanted.period().to().toString());
    }

    @Transactional
    public void end(Caller by, UUID deputy) {
        var now = clock.instant();
        var leader = deputies.leaderOf(deputy, now).orElseThrow(NotFound::new);
        if (!by.person().equals(leader) && !by.may(Permission.OFFICER)) {
            throw new ActRefused("people.deputy.not-yours", List.of());
        }
        deputies.end(deputy, now);
        ledger.stage(
                Act.done(ActKind.DEPUTY_NAMED, by.person(), "deputy:" + deputy).with("ended", true));
    }
}
