package io.shoumi.register;

import io.shoumi.gate.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;

/**
 * Where a register's lines come from, in the program's own SQL.
 *
 * @param with begins the statement; may be empty
 * @param columns what a line is read from
 * @param from tables and joins, {@code where} and what the viewer may see: whatever it leaves out does not exist for the viewer
 * @param found the condition of a search; {@code :f_text} is a pattern for {@code ilike}
 * @param order the order when no other is asked for, and what settles ties
 * @param binds what {@code from} names
 * @param rows makes a reader for one answer
 */
public record Source<L>(
        String with,
        String columns,
        String from,
        String found,
        String order,
        Binds binds,
        Supplier<RowMapper<L>> rows) {

    /** What the statement's names stand for, when that viewer asks at that time. */
    @FunctionalInterface
    public interface Binds {
        Map<String, Object> of(Caller viewer, Instant now);
    }
}
