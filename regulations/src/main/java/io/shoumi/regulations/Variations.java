package io.shoumi.regulations;

import java.util.List;
import java.util.stream.Stream;

/** An act in every combination of the facts that a policy looks at; facts it does not look at stay granted. */
final class Variations {
    private static final List<Variation> ALL = Stream.of(
                    VariedPerson.all(), VariedSecret.all(), VariedCarrier.all(), VariedCircumstances.all())
            .flatMap(List::stream)
            .toList();

    private Variations() {}

    static Stream<Act> of(Act act, String source) {
        Stream<Act> acts = Stream.of(act);
        for (Variation variation : ALL) {
            if (source.contains(variation.named())) {
                acts = acts.flatMap(variation.values());
            }
        }
        return acts;
    }
}
