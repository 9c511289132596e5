package io.shoumi.regulations;

import java.util.List;

/** The act may happen now, with its duties. */
public record Permitted(List<Requirement> met, List<Requirement> obligations) implements Ruling {
    public Permitted {
        met = List.copyOf(met);
        obligations = List.copyOf(obligations);
    }

    @Override
    public List<Requirement> missing() {
        return List.of();
    }
}
