package io.shoumi.demo;

import io.shoumi.home.DataHome;
import io.shoumi.home.SetClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** What all people of the sample share: the house's address, its clock, and the dice, which fall the same every time. */
class Story {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private final DataHome home;
    private final int port;
    private final SetClock clock;
    private final Instant end;
    private final Random dice = new Random(20260105);
    private final SecureRandom random = new SecureRandom();
    private int steps;

    Story(DataHome home, int port, SetClock clock, Instant end) {
        this.home = home;
        this.port = port;
        this.clock = clock;
        this.end = end;
    }

    Browser browser() {
        return new Browser(port, home.tls().resolve("cert.pem"));
    }

    Instant now() {
        return clock.instant();
    }

    Random dice() {
        return dice;
    }

    /** Each request takes a few seconds of the story, never beyond its end. */
    void step() {
        steps++;
        passSeconds(3);
    }

    int steps() {
        return steps;
    }

    void passSeconds(long seconds) {
        var to = clock.instant().plusSeconds(seconds);
        if (to.isBefore(end)) {
            clock.set(to);
        } else {
            throw new IllegalStateException("the story outlived its end");
        }
    }

    /** Goes on to nine in the morning of a day that lies so many days before the end. */
    void daysBeforeEnd(int days) {
        var there = end.atZone(CHINA).toLocalDate().minusDays(days);
        morning((int) java.time.temporal.ChronoUnit.DAYS.between(
                clock.instant().atZone(CHINA).toLocalDate(), there));
    }

    /** Goes on to nine in the morning of a later day. */
    void morning(int daysLater) {
        var day = clock.instant().atZone(CHINA).toLocalDate().plusDays(daysLater);
        var to = day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
        if (to.isAfter(clock.instant()) && to.isBefore(end.minus(Duration.ofHours(1)))) {
            clock.set(to);
        }
    }

    /** Generated for this home only, strong enough for the rules. */
    String newPassword() {
        var text = new StringBuilder("Sm-");
        for (var i = 0; i < 17; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.append(random.nextInt(10)).toString();
    }
}
