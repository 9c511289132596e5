package io.shoumi.custody;

import java.util.Locale;

/** A 份号 as documents carry it: six digits. */
public final class CopyNumber {
    private CopyNumber() {}

    public static String text(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
