package io.shoumi.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Days and times as pages write them, in the organisation's zone, seen from the moment of the request.
 *
 * @param now the request's moment, so that one page never holds two todays
 */
public record Times(Words words, ZoneId zone, Instant now) {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public LocalDate today() {
        return local(now).toLocalDate();
    }

    /** {@code 11-24}, with the year in front when it is another one. */
    public String day(LocalDate day) {
        return (day.getYear() == today().getYear() ? MONTH_DAY : DATE).format(day);
    }

    public String day(Instant instant) {
        return day(local(instant).toLocalDate());
    }

    /** {@code 2026-11-24}: for terms and certificates, where the year must be read. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    public String date(Instant instant) {
        return date(local(instant).toLocalDate());
    }

    /** {@code 17:30}. */
    public String clock(Instant instant) {
        return CLOCK.format(local(instant));
    }

    /** {@code 14:02:16}. */
    public String second(Instant instant) {
        return CLOCK_SECOND.format(local(instant));
    }

    /** {@code 今天 17:30}, {@code 昨天 16:08}, otherwise the day alone. */
    public String when(Instant instant) {
        return when(local(instant).toLocalDateTime());
    }

    public String when(LocalDateTime at) {
        if (at.toLocalDate().equals(today())) {
            return words.of("time.today", CLOCK.format(at));
        }
        return at.toLocalDate().equals(today().minusDays(1))
                ? words.of("time.yesterday", CLOCK.format(at))
                : day(at.toLocalDate());
    }

    /** As {@link #when}, but today needs no saying: {@code 14:00}. */
    public String witnessed(LocalDateTime at) {
        return at.toLocalDate().equals(today()) ? CLOCK.format(at) : when(at);
    }

    /** {@code 11-24 14:02}: for histories. */
    public String stamp(Instant instant) {
        return day(instant) + " " + clock(instant);
    }

    /** {@code 2026-11-24 14:06}. */
    public String full(Instant instant) {
        return date(instant) + " " + clock(instant);
    }

    /** {@code 2026-11-24 14:06:31}: for evidence. */
    public String exact(Instant instant) {
        return date(instant) + " " + second(instant);
    }

    /** {@code 11 月 24 日 星期二 · 14:06}: the head of the home page. */
    public String headline() {
        var at = local(now);
        var weekday = words.of("time.weekday." + at.getDayOfWeek().getValue());
        var month = words.of("time.month." + at.getMonthValue());
        return words.of("time.headline", month, at.getDayOfMonth(), weekday, CLOCK.format(at));
    }

    public boolean late(Instant due) {
        return due.isBefore(now);
    }

    /** A time by which something is due: {@code 逾期 20 小时} once it has passed. */
    public String due(Instant due) {
        return late(due) ? words.of("time.late", span(Duration.between(due, now))) : when(due);
    }

    /** {@code 12 分钟}, {@code 20 小时}, {@code 3 天}: rounded down to the largest unit that says enough. */
    public String span(Duration span) {
        if (span.toHours() < 1) {
            return words.of("time.minutes", Math.max(1, span.toMinutes()));
        }
        return span.toHours() < 48 ? words.of("time.hours", span.toHours()) : words.of("time.days", span.toDays());
    }

    /** A date as people type it: {@code 1127}, {@code 11-27}, {@code 20261127} or {@code 2026-11-27}, full-width too. */
    public Optional<LocalDate> typed(String text) {
        var digits = Folded.of(text).replaceAll("[^0-9]", "");
        try {
            return switch (digits.length()) {
                case 4 -> Optional.of(LocalDate.of(today().getYear(), number(digits, 0, 2), number(digits, 2, 4)));
                case 8 -> Optional.of(LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
