package io.shoumi.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One matter that waits for the reader, already in the reader's language.
 *
 * @param icon a name in {@code icons.svg}
 * @param matter the kind of matter: 借阅审批
 * @param text one line: who, what, which copy
 * @param level the code of the secret's level, where there is one
 * @param deadline by when; a row whose deadline has passed is late
 * @param act what the button says: 审批
 */
public record InboxRow(
        String icon,
        String matter,
        String text,
        @Nullable String level,
        Instant arrived,
        @Nullable Instant deadline,
        String act,
        String href) {

    public boolean late(Instant now) {
        return deadline != null && deadline.isBefore(now);
    }
}
