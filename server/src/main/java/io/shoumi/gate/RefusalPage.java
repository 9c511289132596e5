package io.shoumi.gate;

/** Request attributes by which an error handler tells the gate what a refusal cited. */
public final class RefusalPage {
    /** A {@code List<String>} of clause ids. */
    public static final String CLAUSES = RefusalPage.class.getName() + ".clauses";

    /** A {@code Long}: the seconds after which the same can be asked again. */
    public static final String WAIT_SECONDS = RefusalPage.class.getName() + ".wait";

    private RefusalPage() {}
}
