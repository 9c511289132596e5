package io.shoumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.ledger.LogKeeper;
import io.shoumi.ledger.LogTurn;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The sequencer is kept from its work for a while: acts go on, each with its evidence durable, and all of it comes into the log later. */
class SequencerAsideTest {
    private final TestHouse house = TestHouse.house();

    private long waiting() {
        return house.jdbc()
                .sql("select count(*) from evidence_queue")
                .query(Long.class)
                .single();
    }

    private long head() {
        return house.bean(LogKeeper.class).head().orElseThrow().size();
    }

    @Test
    void actsGoOnAndTheirEvidenceWaits() throws Exception {
        var person = house.person("办事员", house.group());
        await().until(() -> waiting() == 0);
        long before;
        try (var connection = house.bean(DataSource.class).getConnection()) {
            before = LogTurn.hold(connection, () -> work(person));
        }
        await().until(() -> waiting() == 0);
        assertThat(head()).isGreaterThan(before);
    }

    private long work(TestHouse.Person person) throws SQLException {
        var size = head();
        var last = house.lastEvidence();
        var visitor = person.logIn();
        visitor.get("/secrets");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(house.evidenceSince(last)).contains("logged-in/done").hasSizeGreaterThan(1);
        assertThat(waiting()).isGreaterThan(1);
        assertThat(head()).isEqualTo(size);
        return size;
    }
}
