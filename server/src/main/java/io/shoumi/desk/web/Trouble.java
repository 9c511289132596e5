package io.shoumi.desk.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is wrong with the machine under the server when an act fails, as far as people should know. */
enum Trouble {
    /** Of the database or of the vault: room must be made. */
    DISK_FULL("error.disk-full"),
    /** It is tried again by itself. */
    NO_DATABASE("error.no-database");

    private static final String STATE_DISK_FULL = "53100";
    /** The classes of SQL states for a lost connection and for a server that stops. */
    private static final Pattern STATES_GONE = Pattern.compile("08|57P");

    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

    private final String messageKey;

    Trouble(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    /** The deepest cause says it best. */
    static Optional<Trouble> of(@Nullable Throwable fault) {
        if (fault == null) {
            return Optional.empty();
        }
        return of(fault.getCause()).or(() -> ofThis(fault));
    }

    private static Optional<Trouble> ofThis(Throwable fault) {
        return switch (fault) {
            case SQLException sql -> ofState(String.valueOf(sql.getSQLState()));
            case IOException io
            when FULL.matcher(String.valueOf(io.getMessage())).find() -> Optional.of(DISK_FULL);
            case DataAccessResourceFailureException away -> Optional.of(NO_DATABASE);
            case CannotCreateTransactionException away -> Optional.of(NO_DATABASE);
            default -> Optional.empty();
        };
    }

    private static Optional<Trouble> ofState(String state) {
        if (state.equals(STATE_DISK_FULL)) {
            return Optional.of(DISK_FULL);
        }
        return STATES_GONE.matcher(state).lookingAt() ? Optional.of(NO_DATABASE) : Optional.empty();
    }
}
