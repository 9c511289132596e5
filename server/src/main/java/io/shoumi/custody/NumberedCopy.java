package io.shoumi.custody;

/** A copy that has just got its 份号 and its label. */
public record NumberedCopy(CarrierId id, int number, Label label, EventHash event) {
    /** Six digits. */
    public String numberText() {
        return CopyNumber.text(number);
    }
}
