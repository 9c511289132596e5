package io.shoumi.access;

/** Whose the thing is that an address names, seen from the caller. */
enum Whose {
    /** The caller's own. */
    OWN("own"),
    /** A colleague's of the same department; the secret is open to the caller. */
    COLLEAGUE("colleague's"),
    /** Another department's; the secret is open to the caller by name. */
    OTHER_DEPARTMENT("other department's"),
    /** Another department's, and the secret is not open to the caller. */
    BEYOND_SCOPE("beyond scope");

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
