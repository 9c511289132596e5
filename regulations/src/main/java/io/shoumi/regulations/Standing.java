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
}
