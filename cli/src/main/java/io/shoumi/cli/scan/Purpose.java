package io.shoumi.cli.scan;

import io.shoumi.detector.Kind;

/** Why files are looked at, which decides the clause that a finding touches. */
public enum Purpose {
    /** What lies on computers and shares. */
    SHARE,
    /** What is about to be published. */
    PUBLICATION;

    String clause(Kind kind) {
        boolean secret = switch (kind) {
            case MARKING, COPY, KEYWORD, UNSCANNABLE -> true;
            case PHONE, ID, CARD, CUSTOMER -> false;
        };
        return this == PUBLICATION && secret ? "R3.16" : kind.clause();
    }
}
