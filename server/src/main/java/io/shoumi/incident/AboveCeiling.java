package io.shoumi.incident;

import io.shoumi.secret.RefusedFileListener;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A file marked above the organisation's ceiling was not kept: that somebody had it here is an incident. */
@Component
class AboveCeiling implements RefusedFileListener {
    private final OpeningIncidents opening;

    AboveCeiling(OpeningIncidents opening) {
        this.opening = opening;
    }

    @Override
    public Optional<UUID> fileRefused(RefusedFile file) {
        var opened = opening.openWithoutEvidence(
                new NewIncident(IncidentKind.ABOVE_CEILING, null, null, file.unit(), file.person(), file.marking()));
        return Optional.of(opened.id().value());
    }
}
