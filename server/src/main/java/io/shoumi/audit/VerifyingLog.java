package io.shoumi.audit;

import io.shoumi.home.DataHome;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.LogVerification;
import io.shoumi.ledger.PersonId;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Runs the independent check on the log and the database of this server, and keeps what it found in the log. */
@Component
public class VerifyingLog {
    private final DataHome home;
    private final DataSource database;
    private final Ledger ledger;

    VerifyingLog(DataHome home, DataSource database, Ledger ledger) {
        this.home = home;
        this.database = database;
        this.ledger = ledger;
    }

    public LogVerification.Outcome verify(PersonId auditor) {
        var outcome = check();
        ledger.stageApart(Act.done(ActKind.LOG_VERIFIED, auditor, "log").with("intact", outcome.intact()));
        return outcome;
    }

    private LogVerification.Outcome check() {
        try (var connection = database.getConnection()) {
            return LogVerification.verify(home.log(), connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the evidence could not be read", e);
        }
    }
}
