package io.shoumi.people.web;

import io.shoumi.desk.Folded;
import io.shoumi.desk.Shell;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.people.Period;
import java.time.LocalDate;
import java.util.Optional;

/** Reads staff numbers and days as people type them, gathering what cannot be read. */
final class Typed {
    private Typed() {}

    static Optional<PersonId> person(Directory directory, String field, String number, InputFaults faults) {
        var found = directory.byNumber(Folded.of(number));
        faults.unless(found.isPresent(), field, "people.number-unknown");
        return found;
    }

    static Optional<Period> period(Shell shell, String from, String to, InputFaults faults) {
        var begin = from.isBlank()
                ? Optional.of(shell.times().today())
                : shell.times().typed(from);
        var end = shell.times().typed(to);
        faults.unless(begin.isPresent(), "from", "people.day-form").unless(end.isPresent(), "to", "people.day-form");
        return begin.flatMap(b -> end.map(e -> new Period(b, laterThan(b, to, e))));
    }

    /** A month and day before the begin, typed without a year, mean the next year. */
    private static LocalDate laterThan(LocalDate begin, String typed, LocalDate end) {
        var withoutYear = Folded.of(typed).replaceAll("[^0-9]", "").length() == 4;
        return withoutYear && end.isBefore(begin) ? end.plusYears(1) : end;
    }
}
