package io.shoumi.regulations;

import java.util.Optional;

/** What a clause asks, how the product answers it, and what no software can do for it. */
public record ClauseText(Bilingual asks, Bilingual answer, Optional<Bilingual> limit) {}
