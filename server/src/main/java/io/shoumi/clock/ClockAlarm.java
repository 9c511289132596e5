package io.shoumi.clock;

import io.shoumi.desk.Alarm;
import io.shoumi.desk.Words;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.home.SetClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Above every page of administrators and officers, while the machine's time is not the house's. */
@Component
class ClockAlarm implements Alarm {
    private final SetClock clock;

    ClockAlarm(SetClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Line> linesFor(Caller caller, Words words) {
        var offset = clock.offset();
        if (offset.isZero() || !(caller.isAdministrator() || caller.may(Permission.OFFICER))) {
            return List.of();
        }
        return List.of(new Line(words.of("clock.alarm." + side(offset), length(offset, words)), "/clock"));
    }

    /** Where the machine's time lies, seen from the house's. */
    static String side(Duration offset) {
        return offset.isNegative() ? "ahead" : "behind";
    }

    /** To the nearest minute, in the largest unit that it fills twice. */
    static String length(Duration offset, Words words) {
        var length = offset.abs().plusSeconds(30);
        if (length.toDays() >= 2) {
            return words.of("clock.days", length.toDays());
        }
        return length.toHours() >= 2
                ? words.of("clock.hours", length.toHours())
                : words.of("clock.minutes", Math.max(1, length.toMinutes()));
    }
}
