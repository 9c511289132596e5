package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.Freezing;
import io.shoumi.custody.Link;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer closes an incident that somebody else opened, and the copy is let go or stays lost. */
@Component
public class ClosingIncidents {
    private final IncidentStore store;
    private final Copies copies;
    private final Freezing freezing;
    private final Ledger ledger;
    private final Clock clock;

    ClosingIncidents(IncidentStore store, Copies copies, Freezing freezing, Ledger ledger, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.freezing = freezing;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void close(IncidentId id, Outcome outcome, String statement, PersonId officer) {
        var incident = store.lock(id).orElseThrow(NotFound::new);
        if (!incident.open()) {
            throw new ActRefused("incident.closed-already", List.of(), incident.number());
        }
        if (officer.equals(incident.openedBy())) {
            throw new ActRefused("incident.own", List.of("R1.2"), incident.number());
        }
        if (statement.isBlank()) {
            throw new BadInput("statement", "incident.statement.missing");
        }
        var carrier = incident.carrier();
        var links = carrier == null ? List.<Link>of() : settle(id, carrier, outcome, officer);
        store.close(id, officer, clock.instant(), outcome.code() + ": " + statement.strip());
        var act = Act.done(ActKind.INCIDENT_CLOSED, officer, "incident:" + id)
                .with("incident", incident.number())
                .with("outcome", outcome.code())
                .with("events", links.stream().map(Link::fact).toList());
        var secret = incident.secret();
        ledger.stage(secret == null ? act : act.about(secret));
    }

    private List<Link> settle(IncidentId id, CarrierId carrier, Outcome outcome, PersonId officer) {
        var copy = copies.find(carrier).orElseThrow(NotFound::new);
        var links = new ArrayList<Link>();
        if (id.value().equals(copy.incident())) {
            links.add(freezing.unfreezeWithoutEvidence(carrier, id.value(), officer));
        }
        if (outcome == Outcome.LOST && !copy.gone()) {
            links.add(freezing.markLostWithoutEvidence(carrier, id.value(), officer));
        }
        return links;
    }
}
