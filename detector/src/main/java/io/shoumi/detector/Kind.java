package io.shoumi.detector;

import java.util.Locale;

/** What was found, and the clause it touches where content lies on a computer or share. */
public enum Kind {
    MARKING("R3.14"),
    PHONE("R5.2"),
    ID("R5.2"),
    CARD("R5.2"),
    CUSTOMER("R5.2"),
    COPY("R3.14"),
    KEYWORD("R3.14"),
    UNSCANNABLE("R3.14");

    private final String clause;

    Kind(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }

    /** As written in findings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
