package io.shoumi.desk;

/** The copies equation of one secret: received + made + copied = held + sent + returned + archived + destroyed + lost. */
public record CopiesSum(
        long received,
        long made,
        long copied,
        long held,
        long sent,
        long returned,
        long archived,
        long destroyed,
        long lost) {

    public long into() {
        return received + made + copied;
    }

    public long accounted() {
        return held + sent + returned + archived + destroyed + lost;
    }

    public boolean balances() {
        return into() == accounted();
    }
}
