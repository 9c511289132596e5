package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds the log key rewrites everything: only something kept outside can tell. */
class RewrittenLogTest {
    @TempDir
    Path home;

    @TempDir
    Path forged;

    private final List<LedgerRow> rows = Acts.rows(300);
    private byte[] kept;

    @BeforeEach
    void aCheckpointIsKeptOutside() throws IOException {
        Acts.write(home, rows.subList(0, 200), 200);
        kept = Files.readAllBytes(home.resolve("checkpoint"));
    }

    private static Damage damage(LogVerdict verdict) {
        return ((LogVerdict.Tampered) verdict).what();
    }

    @Test
    void growthAgreesWithTheKeptCheckpoint() throws IOException {
        Acts.write(home, rows.subList(200, 300), 100);
        assertThat(LogCheck.of(home).against(kept).run()).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void aRewrittenHistoryPassesAloneAndFailsAgainstTheKeptCheckpoint() throws IOException {
        Acts.write(forged, Acts.rows(300), 300);
        assertThat(LogCheck.of(forged).run()).isInstanceOf(LogVerdict.Intact.class);
        assertThat(damage(LogCheck.of(forged).against(kept).run())).isEqualTo(Damage.HISTORY_REWRITTEN);
    }

    @Test
    void aRolledBackLogFailsAgainstTheKeptCheckpoint() throws IOException {
        Acts.write(forged, rows.subList(0, 150), 150);
        assertThat(LogCheck.of(forged).run(rows.subList(0, 150).iterator())).isInstanceOf(LogVerdict.Intact.class);
        assertThat(damage(LogCheck.of(forged).against(kept).run())).isEqualTo(Damage.ROLLED_BACK);
    }

    @Test
    void aReplacedKeyFailsAgainstATrustedOne() throws IOException {
        LogKey other = LogKey.generate(Acts.KEY.origin());
        try (TileLog log = TileLog.open(forged, other)) {
            log.append(Acts.leaves(rows));
        }
        assertThat(LogCheck.of(forged).run()).isInstanceOf(LogVerdict.Intact.class);
        assertThat(damage(LogCheck.of(forged).trusting(Acts.KEY.verifier()).run()))
                .isEqualTo(Damage.VERIFIER_KEY_REPLACED);
        assertThat(damage(LogCheck.of(forged).against(kept).run())).isEqualTo(Damage.CHECKPOINT_NOT_SIGNED);
    }

    @Test
    void entriesReplacedWithAllTheirTilesDifferFromTheCheckpoint() throws IOException {
        Acts.write(forged, Acts.rows(200), 200);
        Files.write(forged.resolve("checkpoint"), kept);
        assertThat(damage(LogCheck.of(forged).run())).isEqualTo(Damage.ROOT_DIFFERS);
    }

    @Test
    void everyAnswerSaysWhoHasSeenTheLog() throws IOException {
        assertThat(VerdictText.of(LogCheck.of(home).run(), Locale.ENGLISH))
                .first()
                .asString()
                .startsWith("Intact: 200 entries, root ");
        assertThat(VerdictText.of(LogCheck.of(home).run(), Locale.SIMPLIFIED_CHINESE))
                .last()
                .asString()
                .startsWith("见证：未经见证");
        assertThat(VerdictText.of(LogCheck.of(home.resolve("nothing")).run(), Locale.ENGLISH))
                .hasSize(2);
        byte[] cosigned = (new String(kept, StandardCharsets.UTF_8)
                        + "— witness.example/one AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("checkpoint"), cosigned);
        assertThat(VerdictText.of(LogCheck.of(home).run(), Locale.ENGLISH))
                .last()
                .asString()
                .contains("witness.example/one", "not witnessed");
    }

    @Test
    void everyDamageHasWordsInBothLanguages() {
        for (Damage what : Damage.values()) {
            LogVerdict verdict = TamperedException.at(3, what, "x").verdict(new Witnessing.NotWitnessed());
            assertThat(VerdictText.of(verdict, Locale.ENGLISH)).hasSize(3);
            assertThat(VerdictText.of(verdict, Locale.CHINESE))
                    .doesNotContainAnyElementsOf(VerdictText.of(verdict, Locale.ENGLISH));
        }
    }
}
