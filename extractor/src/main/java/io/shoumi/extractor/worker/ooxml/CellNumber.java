package io.shoumi.extractor.worker.ooxml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** A number as a user reads it: digits in full, never in scientific notation; dates as dates. */
final class CellNumber {

    /** What a spreadsheet shows of a computed number; typed digits are kept as stored. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int SCALE_MAX = 40;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private CellNumber() {}

    static String shown(String stored, boolean date) {
        if (stored.isEmpty() || stored.length() > 64) {
            return stored;
        }
        try {
            var number = new BigDecimal(stored);
            return date && isDay(number) ? date(number) : plain(number);
        } catch (NumberFormatException | ArithmeticException _) {
            return stored;
        }
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0 && number.scale() < SCALE_MAX;
    }

    private static String date(BigDecimal days) {
        return DAY_ZERO.plusDays(days.intValue()).toString();
    }

    private static String plain(BigDecimal number) {
        if (Math.abs(number.scale()) > SCALE_MAX) {
            return number.toString();
        }
        BigDecimal whole = number.stripTrailingZeros();
        return (whole.scale() <= 0 ? whole : whole.round(SHOWN).stripTrailingZeros()).toPlainString();
    }
}
