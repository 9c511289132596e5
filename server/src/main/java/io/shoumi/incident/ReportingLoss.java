package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Freezing;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Duty;
import io.shoumi.regulations.Permitted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Anybody reports that a copy is missing: at once frozen, an incident open, its clock running, the general manager told. */
@Component
public class ReportingLoss {
    private final Rulings rulings;
    private final Copies copies;
    private final OpeningIncidents opening;
    private final Freezing freezing;
    private final IncidentStore store;
    private final Ledger ledger;

    ReportingLoss(
            Rulings rulings,
            Copies copies,
            OpeningIncidents opening,
            Freezing freezing,
            IncidentStore store,
            Ledger ledger) {
        this.rulings = rulings;
        this.copies = copies;
        this.opening = opening;
        this.freezing = freezing;
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional
    public OpenedIncident report(CarrierId carrier, String circumstances, PersonId who) {
        if (circumstances.isBlank()) {
            throw new BadInput("circumstances", "incident.circumstances.missing");
        }
        var copy = copies.find(carrier).orElseThrow(NotFound::new);
        var ruling = rulings.requireOnCarrier(Action.REPORT_LOSS, who, carrier.value(), Circumstances.plain());
        var opened = opening.openWithoutEvidence(
                new NewIncident(IncidentKind.LOSS, copy.secret(), carrier, null, who, circumstances.strip()));
        ledger.stage(enforced(ruling, copy, opened, who));
        return opened;
    }

    private Act enforced(Permitted ruling, CopyView copy, OpenedIncident opened, PersonId who) {
        var act = Act.done(ActKind.LOSS_REPORTED, who, "carrier:" + copy.id())
                .about(copy.secret())
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("incident", opened.number())
                .with("reportDue", opened.reportDueAt().toString());
        if (ruling.duties().contains(Duty.FREEZE_CARRIER) && !copy.frozen() && !copy.gone()) {
            act = act.with(
                    "event",
                    freezing.freezeWithoutEvidence(copy.id(), opened.id().value(), who)
                            .fact());
        }
        if (ruling.duties().contains(Duty.NOTIFY_GENERAL_MANAGER)) {
            // the incident stands in their inbox from this transaction on
            act = act.with(
                    "notified",
                    store.generalManagersOf(copy.secret()).stream()
                            .map(PersonId::toString)
                            .toList());
        }
        return act.with("outsideReport", ruling.duties().contains(Duty.OUTSIDE_REPORT));
    }
}
