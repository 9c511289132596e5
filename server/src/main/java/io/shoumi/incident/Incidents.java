package io.shoumi.incident;

import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.home.HomeVault;
import io.shoumi.regulation.Rulings;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about incidents, for those who may know of them. */
@Component
public class Incidents {
    private final IncidentStore store;
    private final Rulings rulings;
    private final HomeVault vault;

    Incidents(IncidentStore store, Rulings rulings, HomeVault vault) {
        this.store = store;
        this.rulings = rulings;
        this.vault = vault;
    }

    /** {@code state}: open, closed or all. */
    @Transactional(readOnly = true)
    public List<Incident> visibleTo(Caller caller, String state) {
        return store.all(state).stream()
                .filter(incident -> sees(caller, incident))
                .toList();
    }

    @Transactional(readOnly = true)
    public Incident find(IncidentId id, Caller caller) {
        return store.find(id).filter(incident -> sees(caller, incident)).orElseThrow(NotFound::new);
    }

    private boolean sees(Caller caller, Incident incident) {
        var secret = incident.secret();
        return knows(caller, incident) || (secret != null && rulings.maySee(caller.person(), secret));
    }

    /** Officers, the general manager, and whoever told it may read what was told. */
    private boolean knows(Caller caller, Incident incident) {
        return caller.may(Permission.OFFICER)
                || caller.person().equals(incident.openedBy())
                || (incident.unit() != null && store.generalManager(caller.person(), incident.unit()));
    }

    @Transactional(readOnly = true)
    public Optional<String> circumstances(Incident incident, Caller caller) {
        return knows(caller, incident)
                ? store.circumstances(incident.id())
                        .map(told -> open(OwnerId.SYSTEM, Purpose.REPORT, OpeningIncidents.place(incident.id()), told))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Trace trace(Incident incident) {
        var secret = incident.secret();
        return new Trace(
                secret == null ? List.of() : store.held(secret),
                secret == null ? List.of() : store.contacts(secret),
                store.findings(incident.id(), this::path));
    }

    private @Nullable String path(UUID finding, byte[] sealed) {
        return open(OwnerId.SYSTEM, Purpose.QUOTE, ContextId.of("finding.path", finding), sealed);
    }

    /** Null once the key was destroyed with the secret. */
    private @Nullable String open(OwnerId owner, Purpose purpose, ContextId place, byte[] sealed) {
        try {
            return new String(vault.open().openSmall(owner, purpose, place, sealed), StandardCharsets.UTF_8);
        } catch (VaultException gone) {
            return null;
        }
    }
}
