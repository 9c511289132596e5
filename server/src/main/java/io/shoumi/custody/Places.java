package io.shoumi.custody;

import io.shoumi.gate.ActRefused;
import java.util.List;

/** What is wrong with a place. */
final class Places {
    private Places() {}

    static ActRefused notApproved() {
        return new ActRefused("custody.place-not-approved", List.of("R2.8.3", "R1.1"));
    }
}
