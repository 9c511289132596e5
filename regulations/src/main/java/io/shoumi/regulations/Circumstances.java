package io.shoumi.regulations;

import java.util.Set;

/** All that surrounds an act. What does not concern it stays at {@link #plain()}. */
public record Circumstances(
        Consent consent, Set<Safeguard> safeguards, Passage passage, Ending ending, Admission admission) {
    public Circumstances {
        safeguards = Set.copyOf(safeguards);
    }

    public static Circumstances plain() {
        return new Circumstances(Consent.NONE, Set.of(), Passage.NONE, Ending.NONE, Admission.COMPANY_PAPER);
    }

    public Circumstances with(Consent changed) {
        return new Circumstances(changed, safeguards, passage, ending, admission);
    }

    public Circumstances with(Safeguard... established) {
        return new Circumstances(consent, Set.of(established), passage, ending, admission);
    }

    public Circumstances with(Passage changed) {
        return new Circumstances(consent, safeguards, changed, ending, admission);
    }

    public Circumstances with(Ending changed) {
        return new Circumstances(consent, safeguards, passage, changed, admission);
    }

    public Circumstances with(Admission changed) {
        return new Circumstances(consent, safeguards, passage, ending, changed);
    }
}
