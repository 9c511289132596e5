package io.shoumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.LogEntry;
import io.shoumi.evidence.TlogProof;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An auditor looks at the log of a running server. */
class AuditPagesTest {
    private final TestHouse house = TestHouse.house();

    private TestHouse.Person auditor() {
        var auditor = house.stranger("审计员", house.group());
        house.pledge(auditor);
        house.role(auditor, "auditor");
        return auditor;
    }

    private void integrated() {
        await().until(() -> house.jdbc()
                        .sql("select count(*) from evidence_queue")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void theListShowsWhatWasDoneAndLeavesOneEntry() {
        var visitor = auditor().logIn();
        var before = house.lastEvidence();
        var page = visitor.get("/audit?kind=logged-in&outcome=done");
        assertThat(page.select("table.reg tbody tr")).isNotEmpty();
        assertThat(page.select("table.reg tbody td.b").eachText()).containsOnly("登录");
        assertThat(house.evidenceSince(before)).containsExactly("log-viewed/done");
    }

    @Test
    void onlyTheAuditorSeesIt() {
        var visitor = house.person("好奇者", house.group()).logIn();
        visitor.get("/audit");
        assertThat(visitor.status()).isEqualTo(403);
    }

    @Test
    void theCheckFindsTheLogIntactAndLeavesOneEntry() {
        var visitor = auditor().logIn();
        var page = visitor.get("/audit");
        var before = house.lastEvidence();
        var verdict = visitor.submit(page, "/audit/verify", Map.of());
        assertThat(verdict.select("h1").text()).as(verdict.text()).isEqualTo("日志完整");
        assertThat(house.evidenceSince(before)).containsExactly("log-verified/done");
    }

    @Test
    void aProofHoldsForSomebodyOutside() throws Exception {
        var visitor = auditor().logIn();
        integrated();
        var key = VerifierKey.parse(new String(visitor.bytes("/log/vkey"), StandardCharsets.UTF_8).strip());
        var page = visitor.get("/audit/0");
        var codes = page.select("dl code").eachText();
        var entry = new LogEntry(
                new EntryId(UUID.fromString(codes.get(0))),
                new Commitment(Hash.of(HexFormat.of().parseHex(codes.get(1)))));
        var proof = TlogProof.parse(visitor.bytes("/audit/0/proof"));
        assertThat(proof.verify(entry.toBytes(), key).size()).isPositive();
    }

    @Test
    void theLogsFilesArePublicAndNothingElseIs() {
        var visitor = house.visitor();
        assertThat(new String(visitor.bytes("/log/checkpoint"), StandardCharsets.UTF_8))
                .startsWith("shoumi.local/");
        for (var path : new String[] {
            "/log/tile/..%2fvkey",
            "/log/tile/../vkey",
            "/log/tile/0/../../../home.properties",
            "/log/lock",
            "/log/tile/0"
        }) {
            visitor.bytes(path);
            assertThat(visitor.status()).as(path).isGreaterThanOrEqualTo(300);
        }
    }
}
