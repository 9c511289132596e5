package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Freezing;
import io.shoumi.custody.Link;
import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A missing copy turns up (找回): a clerk who may take copies back says where it lies now; an officer who is not that clerk
 * looks and confirms. Until then it stays lost, or frozen (R1.2).
 */
@Component
public class FoundAgain {
    private final IncidentStore incidents;
    private final FoundStore store;
    private final Copies copies;
    private final Freezing freezing;
    private final Rulings rulings;
    private final List<FoundListener> listeners;
    private final Ledger ledger;
    private final Clock clock;

    FoundAgain(
            IncidentStore incidents,
            FoundStore store,
            Copies copies,
            Freezing freezing,
            Rulings rulings,
            List<FoundListener> listeners,
            Ledger ledger,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.copies = copies;
        this.freezing = freezing;
        this.rulings = rulings;
        this.listeners = List.copyOf(listeners);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void report(IncidentId id, PlaceId place, PersonId clerk) {
        var incident = incidents.lock(id).orElseThrow(NotFound::new);
        var copy = missing(incident);
        var ruling = rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.id().value(), Circumstances.plain());
        if (store.of(id).stream().anyMatch(FoundReport::waits)) {
            throw new ActRefused("incident.found.waits-already", List.of("R1.2"), copy.numberText());
        }
        var unit = incident.unit();
        if (unit == null
                || store.places(unit).stream().noneMatch(known -> known.id().equals(place.value()))) {
            throw new BadInput("place", "incident.found.place-missing");
        }
        store.insert(id, copy.id(), place, clerk, clock.instant());
        ledger.stage(act(ActKind.FOUND_REPORTED, clerk, incident, copy)
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("place", place.toString()));
    }

    /** The copy is free again, in the place the clerk named. */
    @Transactional
    public void confirm(IncidentId id, PersonId officer) {
        var incident = incidents.lock(id).orElseThrow(NotFound::new);
        var copy = missing(incident);
        var report =
                store.of(id).stream().filter(FoundReport::waits).findFirst().orElseThrow(NotFound::new);
        if (report.reporter().equals(officer)) {
            throw new ActRefused("incident.found.own", List.of("R1.2"), copy.numberText());
        }
        store.confirm(report, officer, clock.instant());
        var links = free(id, copy, report.place(), officer);
        ledger.stage(act(ActKind.FOUND_CONFIRMED, officer, incident, copy)
                .by(List.of("R1.2"))
                .with("events", links.stream().map(Link::fact).toList()));
    }

    private List<Link> free(IncidentId id, CopyView copy, PlaceId place, PersonId officer) {
        var links = new ArrayList<Link>();
        if (id.value().equals(copy.incident())) {
            links.add(freezing.unfreezeWithoutEvidence(copy.id(), id.value(), officer));
        }
        if (lost(copy)) {
            links.add(freezing.markFoundWithoutEvidence(copy.id(), place, id.value(), officer));
            listeners.forEach(listener -> listener.found(copy.id()));
        }
        return links;
    }

    private CopyView missing(Incident incident) {
        var carrier = incident.carrier();
        var copy = carrier == null ? null : copies.find(carrier).orElse(null);
        if (copy == null || !missing(incident, copy)) {
            throw new ActRefused("incident.found.not-missing", List.of(), incident.number());
        }
        return copy;
    }

    private static boolean missing(Incident incident, CopyView copy) {
        return lost(copy) || incident.id().value().equals(copy.incident());
    }

    private static boolean lost(CopyView copy) {
        return "lost".equals(copy.state());
    }

    private static Act act(ActKind kind, PersonId who, Incident incident, CopyView copy) {
        return Act.done(kind, who, "carrier:" + copy.id()).about(copy.secret()).with("incident", incident.number());
    }

    /** What the incident's page shows of it and lets the viewer do. */
    public record Shown(List<FoundReport> reports, List<Option> places, boolean mayReport, boolean mayConfirm) {}

    @Transactional(readOnly = true)
    public Shown show(Shell shell, Incident incident, PersonId viewer, boolean officer) {
        var reports = store.of(incident.id());
        var waits = reports.stream().filter(FoundReport::waits).findFirst();
        var unit = incident.unit();
        var carrier = incident.carrier();
        var mayReport = waits.isEmpty() && unit != null && carrier != null && mayReport(incident, carrier, viewer);
        var places = unit == null || !mayReport
                ? List.<Option>of()
                : store.places(unit).stream()
                        .map(known -> new Option(
                                known.id().toString(), known.code() + " " + shell.pick(known.nameZh(), known.nameEn())))
                        .toList();
        var mayConfirm =
                officer && waits.filter(w -> !w.reporter().equals(viewer)).isPresent();
        return new Shown(reports, places, mayReport, mayConfirm);
    }

    private boolean mayReport(Incident incident, CarrierId carrier, PersonId viewer) {
        return copies.find(carrier).filter(copy -> missing(incident, copy)).isPresent()
                && rulings.ruleOnCarrier(Action.TAKE_BACK, viewer, carrier.value(), Circumstances.plain())
                        instanceof Permitted;
    }
}
