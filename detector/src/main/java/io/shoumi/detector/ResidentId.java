package io.shoumi.detector;

import io.shoumi.detector.NumberRule.Recognised;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Resident identity numbers (GB 11643): region, an existing day of birth that is past, and the check character. */
final class ResidentId implements NumberRule.Recogniser {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PROVINCES =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                    + " 61 62 63 64 65 71 81 82 83 91 ";
    private static final int GROUPS_MAX = 6;

    @Override
    public @Nullable Recognised at(DigitGroups groups, int index) {
        if (!groups.openBefore(index) || groups.length(index) < 3) {
            return null;
        }
        int digits = 0;
        for (int last = index; last < Math.min(groups.size(), index + GROUPS_MAX) && digits < 17; last++) {
            digits += groups.length(last);
            Recognised number = digits == 17 || digits == 18 ? ending(groups, index, last) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable Recognised ending(DigitGroups groups, int index, int last) {
        String digits = groups.digits(index, last + 1);
        int end = groups.group(last).end();
        if (digits.length() == 17) {
            int x = groups.text().at(end) == ' ' && last > index ? end + 1 : end;
            if (groups.text().at(x) != 'x') {
                return null;
            }
            digits += "X";
            end = x + 1;
        }
        boolean number = groups.evenlyParted(index, last + 1) && groups.openAfter(end) && valid(digits);
        return number
                ? new Recognised(Kind.ID, digits, new Span(groups.group(index).start(), end), last - index + 1)
                : null;
    }

    static boolean valid(String number) {
        return region(number) && born(number) && CHECKS.charAt(sum(number) % 11) == number.charAt(17);
    }

    private static int sum(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum;
    }

    /** A province that exists, a prefecture in the ranges ever assigned, and a county. */
    private static boolean region(String number) {
        int prefecture = Integer.parseInt(number, 2, 4, 10);
        boolean known = prefecture >= 1 && prefecture <= 34
                || prefecture >= 40 && prefecture <= 43
                || prefecture >= 51 && prefecture <= 53
                || prefecture >= 90 && prefecture <= 91;
        return known && PROVINCES.contains(" " + number.substring(0, 2) + " ") && !number.startsWith("00", 4);
    }

    private static boolean born(String number) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return day.getYear() >= 1900
                    && !day.isAfter(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
