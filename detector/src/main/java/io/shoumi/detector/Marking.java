package io.shoumi.detector;

/** A marking of secrecy found on a text. */
public record Marking(Level level, Term term, Span place) {

    /** As the standard GB/T 9704 writes it: 机密★10年. */
    public String standardForm() {
        return term.text().isEmpty() ? level.marking() : level.marking() + "★" + term.text();
    }
}
