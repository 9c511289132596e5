package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.Act;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** A copy that came back incomplete, damaged or unsealed opens an incident: who saw what while it was out is not proved (R2.15.2). */
@Component
public class UnsoundReturns {
    private static final String CLAUSE = "R2.15.2";

    private final OpeningIncidents opening;

    UnsoundReturns(OpeningIncidents opening) {
        this.opening = opening;
    }

    /**
     * Opens it where the copy is not sound.
     *
     * @param takenBack the act of taking the copy back: by somebody, about its secret
     * @return the act to stage, with the incident's number among its facts if one was opened
     */
    public Act judge(Act takenBack, CarrierId carrier, boolean sound) {
        if (sound) {
            return takenBack;
        }
        var opened = opening.openWithoutEvidence(new NewIncident(
                IncidentKind.GAP,
                Objects.requireNonNull(takenBack.secret()),
                carrier,
                null,
                Objects.requireNonNull(takenBack.actor()),
                null));
        var clauses = new TreeSet<>(takenBack.clauses());
        clauses.add(CLAUSE);
        return takenBack
                .by(clauses.stream().toList())
                .with("incident", opened.number())
                .with("reportDue", opened.reportDueAt().toString());
    }
}
