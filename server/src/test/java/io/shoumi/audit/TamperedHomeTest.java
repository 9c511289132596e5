package io.shoumi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.HomeVault;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.home.VerifyingHome;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.BrokenLink;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.LogVerification;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of the host changes what was recorded: the check names the entry. */
class TamperedHomeTest {
    @TempDir
    private static Path home;

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void aSmallHouse() throws Exception {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        var clock = SetClock.forDemo();
        clock.set(Instant.parse("2026-06-01T01:00:00Z"));
        server = TestServing.start(new ServeOptions(home, freePort(), null, false, null), clock);
        server.getBean(HomeVault.class).create("correct horse battery staple".toCharArray());
        for (var i = 0; i < 5; i++) {
            server.getBean(Ledger.class)
                    .stageApart(
                            Act.done(ActKind.LOGGED_OUT, null, "session:" + i).with("n", i));
        }
        while (server.getBean(JdbcClient.class)
                        .sql("select count(*) from evidence_queue")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(50);
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static LogVerification.Outcome verified() {
        return VerifyingHome.verify(home);
    }

    private static void asOwner(String sql) throws Exception {
        var database = HomeDatabase.ofRunning(DataHome.inspect(home));
        try (var c = DriverManager.getConnection(database.url(), "shoumi_owner", database.ownerPassword());
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String row(long index) {
        return " where id = (select staged_id from evidence_integrated where log_index = " + index + ")";
    }

    @Test
    void anUntouchedHomeIsIntact() {
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void changedContentIsNamed() throws Exception {
        asOwner("update evidence_staged set content = replace(content, '\"n\":2', '\"n\":7')" + row(2));
        try {
            assertThat(VerifyingHome.firstBad(verified())).isEqualTo(OptionalLong.of(2));
        } finally {
            asOwner("update evidence_staged set content = replace(content, '\"n\":7', '\"n\":2')" + row(2));
        }
    }

    @Test
    void aChangedColumnIsNamed() throws Exception {
        asOwner("update evidence_staged set kind = 'logged-in'" + row(3));
        try {
            assertThat(VerifyingHome.firstBad(verified())).isEqualTo(OptionalLong.of(3));
        } finally {
            asOwner("update evidence_staged set kind = 'logged-out'" + row(3));
        }
    }

    @Test
    void oneByteOfATileIsNamed() throws Exception {
        try (var files = Files.walk(home.resolve("log/tile/entries"))) {
            var tile = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(tile);
            var wrong = bytes.clone();
            wrong[bytes.length - 3] ^= 1;
            Files.write(tile, wrong);
            try {
                assertThat(VerifyingHome.firstBad(verified())).isPresent();
            } finally {
                Files.write(tile, bytes);
            }
        }
    }

    @Test
    void aCustodyEventOutOfTheBlueIsNamed() throws Exception {
        asOwner("""
                insert into unit (id, code, name_zh, name_en, kind, created_at)
                  values ('00000000-0000-0000-0000-0000000000aa', 'x', 'x', 'x', 'group', '2026-01-01');
                insert into person (id, number, name, created_at)
                  values ('00000000-0000-0000-0000-0000000000ab', 'x', 'x', '2026-01-01');
                insert into secret (id, number, cover_title, level, term_years, kind, unit_id, state, registered_by, registered_at)
                  values ('00000000-0000-0000-0000-0000000000ac', 'x', 'x', 'core', 1, 'x',
                    '00000000-0000-0000-0000-0000000000aa', 'active', '00000000-0000-0000-0000-0000000000ab', '2026-01-01');
                insert into carrier (id, label, secret_id, copy_number, kind, origin, created_at)
                  values ('00000000-0000-0000-0000-0000000000ad', 'x', '00000000-0000-0000-0000-0000000000ac', 1, 'paper',
                    'made', '2026-01-01');
                insert into custody_event (id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, received_at, actor_id,
                    content, previous_secret_hash, previous_carrier_hash, hash)
                  values ('00000000-0000-0000-0000-0000000000ae', '00000000-0000-0000-0000-0000000000ac',
                    '00000000-0000-0000-0000-0000000000ad', 1, 1, 'lost', '2026-01-01', '2026-01-01',
                    '00000000-0000-0000-0000-0000000000ab', '{}', decode(repeat('00', 32), 'hex'),
                    decode(repeat('00', 32), 'hex'), sha256('{}'))""");
        try {
            var broken = verified().broken().orElseThrow();
            assertThat(broken.event()).hasToString("00000000-0000-0000-0000-0000000000ae");
            assertThat(broken.fault()).isEqualTo(BrokenLink.Fault.COLUMN_ALTERED);
        } finally {
            asOwner(
                    "delete from custody_event; delete from carrier; delete from secret; delete from person; delete from unit");
        }
    }
}
