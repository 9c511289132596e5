package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What browsers report of a broken content-security policy. */
class PolicyReportsTest {
    private static final String OLD = """
            {"csp-report":{"document-uri":"https://localhost/secrets/%s?q=secret-words","effective-directive":"script-src-elem",
            "blocked-uri":"https://evil.example/x.js?stolen=1","script-sample":"alert(1)"}}""";
    private static final String NEW = """
            [{"type":"csp-violation","url":"https://localhost/x","body":{"documentURL":"https://localhost/registers",
            "effectiveDirective":"style-src-attr","blockedURL":"inline"}}]""";

    private final TestHouse house = TestHouse.house();

    private int send(Visitor visitor, String type, String body) {
        visitor.ask("POST", "/policy-reports", type, body);
        return visitor.status();
    }

    private String last() {
        return house.jdbc()
                .sql(
                        "select subject || ' ' || content from evidence_staged where kind = 'policy-broken' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    /** A window of its own for each test: reports are few an hour. */
    private Visitor visitor() {
        house.pass(Duration.ofHours(2));
        return house.visitor();
    }

    @Test
    void aReportLeavesAnEntryWithoutWhatItMayHold() {
        var visitor = visitor();
        assertThat(send(visitor, "application/csp-report", OLD.formatted(UUID.randomUUID())))
                .isEqualTo(204);
        assertThat(last())
                .startsWith("route:/secrets/id")
                .contains("script-src-elem", "evil.example")
                .doesNotContain("secret-words", "stolen", "alert");
        assertThat(send(visitor, "application/reports+json", NEW)).isEqualTo(204);
        assertThat(last()).startsWith("route:/registers").contains("style-src-attr", "inline");
    }

    @Test
    void itIsTheReportersWhoIsKnown() {
        house.pass(Duration.ofHours(2));
        var person = house.person("甲", house.group());
        send(person.logIn(), "application/reports+json", NEW);
        assertThat(last()).contains(person.id().toString());
    }

    @Test
    void fewAreTakenAnHour() {
        var visitor = visitor();
        var before = house.lastEvidence();
        for (var i = 0; i < 200; i++) {
            assertThat(send(visitor, "application/reports+json", NEW))
                    .isEqualTo(i < PolicyReports.OF_ADDRESS_MAX ? 204 : 429);
        }
        assertThat(house.evidenceSince(before)).hasSize(PolicyReports.OF_ADDRESS_MAX);
        assertThat(send(visitor(), "application/reports+json", NEW)).isEqualTo(204);
    }

    @Test
    void whatIsNoReportIsRefusedAndLeavesNothing() {
        var visitor = visitor();
        var before = house.lastEvidence();
        assertThat(send(visitor, "application/reports+json", "not json")).isEqualTo(400);
        assertThat(send(visitor, "application/reports+json", "[]")).isEqualTo(400);
        assertThat(send(visitor, "application/csp-report", "[[[[".repeat(3000))).isEqualTo(400);
        assertThat(send(visitor, "application/csp-report", "x".repeat(17_000))).isEqualTo(413);
        assertThat(send(visitor, "text/plain", NEW)).isEqualTo(400);
        assertThat(house.evidenceSince(before)).isEmpty();
    }

    @Test
    void whatAReportClaimsIsNotTrusted() {
        var visitor = visitor();
        send(visitor, "application/csp-report", """
                {"csp-report":{"document-uri":"https://x/<script>","effective-directive":"A very long sentence, in words",
                "blocked-uri":"javascript:alert(1)"}}""");
        assertThat(last()).startsWith("route:other").doesNotContain("script", "sentence", "alert");
    }
}
