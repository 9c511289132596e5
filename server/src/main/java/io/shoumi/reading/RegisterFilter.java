package io.shoumi.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the borrowing register are asked for.
 *
 * @param sort {@code number} (newest first) or {@code due}
 * @param page from 1
 */
public record RegisterFilter(
        View view,
        Optional<String> level,
        Optional<String> unit,
        Optional<LocalDate> from,
        String text,
        String sort,
        int page) {
    public static final int LINES = 50;

    public static final RegisterFilter ALL =
            new RegisterFilter(View.ALL, Optional.empty(), Optional.empty(), Optional.empty(), "", "number", 1);

    /** The register's views. */
    public enum View {
        ALL("true"),
        OPEN("(l.state in ('approved', 'lent') or l.returned_at >= :today)"),
        LATE("(l.state = 'lent' and l.mode = 'paper' and l.due_at < :now)"),
        ROOM("(l.state = 'lent' and l.mode = 'electronic')"),
        MINE("l.handled_by = :me");

        private final String where;

        View(String where) {
            this.where = where;
        }

        String where() {
            return where;
        }
    }
}
