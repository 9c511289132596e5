package io.shoumi.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From one day to another, both included, in the organisation's zone. What begins today begins at once. */
public record Period(LocalDate from, LocalDate to) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int YEARS_MAX = 5;

    boolean inOrder() {
        return !to.isBefore(from) && !to.isAfter(from.plusYears(YEARS_MAX));
    }

    boolean over(Instant now) {
        return !end().isAfter(now);
    }

    Instant begin(Instant now) {
        var begin = from.atStartOfDay(CHINA).toInstant();
        return begin.isBefore(now) ? now : begin;
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
