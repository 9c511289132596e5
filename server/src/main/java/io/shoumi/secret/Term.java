package io.shoumi.secret;

import java.time.LocalDate;

/** A secret's term in whole years. */
final class Term {
    private Term() {}

    /** The same day so many years on; one that begins on a leap day ends on 1 March of a year without one, not a day early. */
    static LocalDate end(LocalDate from, int years) {
        var end = from.plusYears(years);
        return end.getDayOfMonth() == from.getDayOfMonth() ? end : end.plusDays(1);
    }
}
