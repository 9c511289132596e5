package io.shoumi.dispatch.web;

import io.shoumi.desk.Folded;
import io.shoumi.desk.Shell;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** When a slip says that it was signed: a day as people type it, and a time as {@code 1530} or {@code 15:30}. */
final class SlipTime {
    private SlipTime() {}

    static Optional<Instant> of(Shell shell, String day, String time) {
        return shell.times()
                .typed(day)
                .flatMap(typed -> clock(time)
                        .map(at -> typed.atTime(at).atZone(shell.times().zone()).toInstant()));
    }

    private static Optional<LocalTime> clock(String typed) {
        var digits = Folded.of(typed).replaceAll("[^0-9]", "");
        try {
            return digits.length() == 4
                    ? Optional.of(LocalTime.of(Integer.parseInt(digits, 0, 2, 10), Integer.parseInt(digits, 2, 4, 10)))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
