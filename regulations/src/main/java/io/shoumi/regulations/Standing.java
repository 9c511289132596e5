package io.shoumi.regulations;

/**
 * Where a person stands with the organisation.
 *
 * @param active the account works
 * @param pledged the pledge is signed and not expired
 * @param trained the entry test is passed and the confidentiality agreement signed (R5.1)
 */
public record Standing(boolean active, boolean pledged, boolean trained) {
    public static final Standing NONE = new Standing(false, false, false);
    public static final Standing FULL = new Standing(true, true, true);

    Standing active(boolean yes) {
        return new Standing(yes, pledged, trained);
    }

    Standing pledged(boolean yes) {
        return new Standing(active, yes, trained);
    }

    Standing trained(boolean yes) {
        return new Standing(active, pledged, yes);
    }
}
