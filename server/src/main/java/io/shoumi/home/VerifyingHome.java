package io.shoumi.home;

import io.shoumi.evidence.LogVerdict;
import io.shoumi.ledger.LogVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Checks a home from outside the server: beside a running one by its database, otherwise by starting the database alone. */
public final class VerifyingHome {
    private VerifyingHome() {}

    /** Checks the home's log and rows. */
    public static LogVerification.Outcome verify(Path directory) {
        var home = DataHome.inspect(directory);
        return home.inUse() ? besideServer(home) : alone(directory);
    }

    private static LogVerification.Outcome besideServer(DataHome home) {
        return check(home, HomeDatabase.ofRunning(home));
    }

    private static LogVerification.Outcome alone(Path directory) {
        try (var home = DataHome.open(directory);
                var database = HomeDatabase.start(home)) {
            return check(home, database);
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    private static LogVerification.Outcome check(DataHome home, HomeDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), "shoumi_app", database.appPassword())) {
            return LogVerification.verify(home.root().resolve("log"), connection);
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
