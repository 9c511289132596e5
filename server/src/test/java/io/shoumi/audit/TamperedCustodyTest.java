package io.shoumi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.home.HomeVault;
import io.shoumi.home.OwnerSql;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.home.VerifyingHome;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.BrokenLink;
import io.shoumi.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The owner of the database rewrites the custody of a copy: the check names the event and what is wrong with it. */
class TamperedCustodyTest {
    private static final String NONE = "0".repeat(64);
    private static final String AT = "2026-01-01T00:00:00Z";
    private static final String PERSON = "00000000-0000-0000-0000-0000000000ab";
    private static final String SECRET = "00000000-0000-0000-0000-0000000000ac";
    private static final String COPY = "00000000-0000-0000-0000-0000000000ad";

    @TempDir
    private static Path home;

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void aSmallHouse() {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        server = TestServing.start(new ServeOptions(home, 0, null, false, null), SetClock.system());
        server.getBean(HomeVault.class).create("correct horse battery staple".toCharArray());
        OwnerSql.run(home, """
                insert into unit (id, code, name_zh, name_en, kind, created_at)
                  values ('00000000-0000-0000-0000-0000000000aa', 'x', 'x', 'x', 'group', '2026-01-01');
                insert into person (id, number, name, created_at)
                  values ('00000000-0000-0000-0000-0000000000ab', 'x', 'x', '2026-01-01');
                insert into secret (id, number, cover_title, level, term_years, kind, unit_id, state, registered_by, registered_at)
                  values ('00000000-0000-0000-0000-0000000000ac', 'x', 'x', 'core', 1, 'x',
                    '00000000-0000-0000-0000-0000000000aa', 'active', '00000000-0000-0000-0000-0000000000ab', '2026-01-01');
                insert into carrier (id, label, secret_id, copy_number, kind, origin, created_at)
                  values ('00000000-0000-0000-0000-0000000000ad', 'x', '00000000-0000-0000-0000-0000000000ac', 1, 'paper',
                    'made', '2026-01-01')""");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @AfterEach
    void noEvents() {
        OwnerSql.run(home, "delete from custody_event");
    }

    /** An event that says of itself what its columns say; its hash. */
    private static String event(int seq, String previous) throws Exception {
        var id = UUID.randomUUID();
        var content = JsonValue.of(Map.of(
                        "secret", SECRET,
                        "carrier", COPY,
                        "secretSeq", seq,
                        "carrierSeq", seq,
                        "kind", "moved",
                        "at", AT,
                        "actor", PERSON,
                        "previousSecret", previous,
                        "previousCarrier", previous,
                        "id", id.toString()))
                .canonical();
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        OwnerSql.run(home, """
                insert into custody_event (id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, received_at, actor_id,
                    content, previous_secret_hash, previous_carrier_hash, hash)
                  values ('%s', '%s', '%s', %d, %d, 'moved', '%s', '2026-01-01', '%s', '%s', decode('%s', 'hex'),
                    decode('%s', 'hex'), decode('%s', 'hex'))""".formatted(id, SECRET, COPY, seq, seq, AT, PERSON, content, previous, previous, hash));
        return hash;
    }

    /** As an act does it that names the event in its evidence. */
    private static String proved(int seq, String previous) throws Exception {
        var hash = event(seq, previous);
        server.getBean(Ledger.class)
                .stageApart(Act.done(ActKind.CARRIER_MOVED, null, "secret:" + SECRET)
                        .with("event", hash));
        return hash;
    }

    private static BrokenLink broken() {
        return VerifyingHome.verify(home).broken().orElseThrow();
    }

    @Test
    void anEventThatNoEntryNamesIsWithoutEvidence() throws Exception {
        event(2, proved(1, NONE));
        assertThat(broken().fault()).isEqualTo(BrokenLink.Fault.WITHOUT_EVIDENCE);
        assertThat(broken().secretSeq()).isEqualTo(2);
    }

    @Test
    void aDeletedEventBreaksTheChainAtTheNextOne() throws Exception {
        proved(3, proved(2, proved(1, NONE)));
        assertThat(VerifyingHome.verify(home).intact()).isTrue();
        OwnerSql.run(home, "delete from custody_event where secret_seq = 2");
        assertThat(broken().fault()).isEqualTo(BrokenLink.Fault.CHAIN_BROKEN);
        assertThat(broken().secretSeq()).isEqualTo(3);
    }

    @Test
    void anEventPutInWithAnotherPredecessorBreaksTheChain() throws Exception {
        proved(1, NONE);
        proved(2, "ab".repeat(32));
        assertThat(broken().fault()).isEqualTo(BrokenLink.Fault.CHAIN_BROKEN);
        assertThat(broken().secretSeq()).isEqualTo(2);
    }

    @Test
    void changedContentIsNamedBeforeAnythingElse() throws Exception {
        proved(2, proved(1, NONE));
        OwnerSql.run(home, "update custody_event set content = replace(content, 'moved', 'lost') where secret_seq = 1");
        assertThat(broken().fault()).isEqualTo(BrokenLink.Fault.CONTENT_ALTERED);
        assertThat(broken().secretSeq()).isEqualTo(1);
    }

    @Test
    void aHomeThatIsWrittenToWhileItIsCheckedIsIntactAtTheFirstLook() throws Exception {
        var ledger = server.getBean(Ledger.class);
        var writing = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                ledger.stageApart(Act.done(ActKind.LOGGED_OUT, null, "session"));
            }
        });
        try {
            for (var i = 0; i < 40; i++) {
                assertThat(VerifyingHome.verify(home)).as("look " + i).matches(outcome -> outcome.intact());
            }
        } finally {
            writing.interrupt();
            writing.join();
        }
    }
}
