package io.shoumi.circulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which lines of the circulation register are asked for.
 *
 * @param sort {@code number} (newest first) or {@code due}
 * @param page from 1
 */
public record RegisterFilter(
        View view, Optional<String> level, Optional<LocalDate> from, String text, String sort, int page) {
    public static final int LINES = 50;

    static final RegisterFilter ALL = new RegisterFilter(View.ALL, Optional.empty(), Optional.empty(), "", "number", 1);

    /** The register's views. */
    public enum View {
        ALL("true"),
        RUNNING("c.closed_at is null"),
        LATE("(c.closed_at is null and t.given_at is not null and t.returned_at is null and t.due_at < :now)"),
        MINE("(t.reader_id = :me or t.given_by = :me or t.taken_by = :me or c.clerk_id = :me)");

        private final String where;

        View(String where) {
            this.where = where;
        }

        String where() {
            return where;
        }
    }
}
