package io.shoumi.stocktake;

/**
 * What the lines of a count come to.
 *
 * @param expected how many copies were on the list when it began
 * @param scanned how many of those were scanned
 * @param accounted moved, lent or arrived while it ran
 * @param open lines about which something is still to be done
 */
public record Sums(
        int expected, int scanned, int found, int misplaced, int missing, int unexpected, int accounted, int open) {

    /** The register and what lies there are one. */
    public boolean agrees() {
        return misplaced + missing + unexpected == 0;
    }
}
