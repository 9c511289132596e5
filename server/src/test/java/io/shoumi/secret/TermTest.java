package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Terms that begin on any day, leap days too. */
class TermTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    @Test
    void lastsItsWholeYearsAndNeverEndsBeforeOneThatBeganEarlier() {
        for (var years = 1; years <= 30; years++) {
            var before = LocalDate.MIN;
            for (var from = FIRST; from.getYear() < 2034; from = from.plusDays(1)) {
                var end = Term.end(from, years);
                assertThat(ChronoUnit.YEARS.between(from, end))
                        .as(from + " + " + years)
                        .isEqualTo(years);
                assertThat(end).isAfterOrEqualTo(before);
                before = end;
            }
        }
    }
}
