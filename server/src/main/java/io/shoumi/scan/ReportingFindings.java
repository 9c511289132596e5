package io.shoumi.scan;

import io.shoumi.home.HomeVault;
import io.shoumi.incident.IncidentId;
import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.NewIncident;
import io.shoumi.incident.OpeningIncidents;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one finding of a scan: the same finding twice is one, and one file with one secret is one incident. */
@Component
public class ReportingFindings {
    private final FindingStore store;
    private final OpeningIncidents opening;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;

    ReportingFindings(FindingStore store, OpeningIncidents opening, HomeVault vault, Ledger ledger, Clock clock) {
        this.store = store;
        this.opening = opening;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Reported report(ReportedFinding finding, PersonId reporter) {
        var secret = store.recognised(finding).orElse(null);
        store.lockMatter(finding.sha256(), secret);
        var known = store.same(finding, secret);
        var reported = known.orElseGet(() -> add(finding, secret, reporter));
        var act = Act.done(ActKind.FINDING_REPORTED, reporter, "finding:" + reported.finding())
                .with("incident", reported.incident())
                .with("kind", finding.kind())
                .with("status", finding.status())
                .with("severity", finding.severity())
                .with("file", finding.sha256())
                .with("known", known.isPresent());
        ledger.stage(secret == null ? act : act.about(secret));
        return reported;
    }

    private Reported add(ReportedFinding finding, @Nullable SecretId secret, PersonId reporter) {
        var incident = store.openIncident(finding.sha256(), secret).orElseGet(() -> {
            var opened = opening.openWithoutEvidence(new NewIncident(
                    IncidentKind.FINDING, secret, null, store.unitOf(reporter).orElse(null), reporter, null));
            return new FindingStore.Incident(opened.id(), opened.number());
        });
        var id = UUID.randomUUID();
        store.insert(row(id, finding, secret, incident.id()), reporter, clock.instant());
        return new Reported(id, incident.number());
    }

    private FindingStore.Row row(UUID id, ReportedFinding finding, @Nullable SecretId secret, IncidentId incident) {
        var path = vault.open()
                .sealSmall(OwnerId.SYSTEM, Purpose.QUOTE, ContextId.of("finding.path", id), bytes(finding.path()));
        return new FindingStore.Row(id, finding, secret, incident, path, passage(id, finding, secret));
    }

    /** Sealed with the secret's own key, so that it goes with the secret; nothing where that key is gone already. */
    private byte @Nullable [] passage(UUID id, ReportedFinding finding, @Nullable SecretId secret) {
        var owner = secret == null ? OwnerId.SYSTEM : new OwnerId(secret.value());
        try {
            return vault.open()
                    .sealSmall(owner, Purpose.QUOTE, ContextId.of("finding.passage", id), bytes(finding.passage()));
        } catch (VaultException noKey) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
