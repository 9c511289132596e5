package io.shoumi.incident;

import java.time.Instant;

/** An incident just opened, with the time by which the written report is due. */
public record OpenedIncident(IncidentId id, String number, Instant reportDueAt) {}
