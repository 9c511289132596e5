package io.shoumi.regulation.web;

import io.shoumi.regulation.Confirmations;
import io.shoumi.regulations.ConflictReading;
import java.util.Optional;

/** A reading, and whether the organisation has confirmed it. */
public record ReadingLine(ConflictReading reading, Optional<Confirmations.Confirmation> confirmed) {}
