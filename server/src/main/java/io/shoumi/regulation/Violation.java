package io.shoumi.regulation;

import io.shoumi.people.UnitId;
import io.shoumi.regulations.ClauseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that breaks a clause now, in one unit. Names no person and no secret's title.
 *
 * @param word the word that says what is wrong, with its arguments
 * @param since null where no moment can be named
 * @param href where it is put right; null where the reader has to ask
 */
public record Violation(
        ClauseId clause,
        UnitId unit,
        String word,
        List<Object> arguments,
        @Nullable Instant since,
        @Nullable String href) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Object[] args() {
        return arguments.toArray();
    }
}
