package io.shoumi.home;

import io.shoumi.evidence.LogCheck;
import io.shoumi.evidence.LogVerdict;
import io.shoumi.ledger.LogVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Checks a home from outside the server: beside a running one by its database, otherwise by starting the database alone. */
public final class VerifyingHome {
    private VerifyingHome() {}

    /** Checks the home's log and rows. */
    public static LogVerification.Outcome verify(Path directory) {
        return verify(directory, LogCheck.of(log(directory)));
    }

    /** Checks it also against a checkpoint that was kept outside: the log must have grown from it. */
    public static LogVerification.Outcome verify(Path directory, byte[] checkpoint) {
        return verify(directory, LogCheck.of(log(directory)).against(checkpoint));
    }

    private static Path log(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("log");
    }

    private static LogVerification.Outcome verify(Path directory, LogCheck log) {
        var home = DataHome.inspect(directory);
        return home.inUse() ? check(log, home, HomeDatabase.ofRunning(home)) : alone(log, directory);
    }

    private static LogVerification.Outcome alone(LogCheck log, Path directory) {
        try (var home = DataHome.open(directory);
                var database = HomeDatabase.start(home)) {
            return check(log, home, database);
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    private static LogVerification.Outcome check(LogCheck log, DataHome home, HomeDatabase database) {
        try (var connection = database.asApp()) {
            return LogVerification.verify(log, connection);
        } catch (SQLException e) {
            throw new HomeUnusable("home.database-failed", home.root(), String.valueOf(e.getMessage()));
        }
    }

    /** The entry to name first, where one is known. */
    public static OptionalLong firstBad(LogVerification.Outcome outcome) {
        if (outcome.verdict() instanceof LogVerdict.Tampered tampered) {
            return tampered.index();
        }
        return outcome.altered().map(column -> OptionalLong.of(column.index())).orElse(OptionalLong.empty());
    }
}
