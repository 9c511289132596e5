package io.shoumi.gate;

/** Request attributes by which an error handler tells the gate what a refusal cited. */
public final class RefusalPage {
    /** A {@code List<String>} of clause ids. */
    public static final String CLAUSES = RefusalPage.class.getName() + ".clauses";

    private RefusalPage() {}
}
