package io.shoumi.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.OwnerSql;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A scanner's token from its issue to its end, and what is tried with it in between. */
class TokensTest {
    private static final String FINDING = """
            {"path":"/srv/a.txt","sha256":"","kind":"marking","value":"…","status":"found","severity":"high","whyZh":"%s"}""";

    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("法务部", house.group());
    private final Person officer = officer();

    private Person officer() {
        var person = house.person("定密责任人", unit);
        house.role(person, "officer");
        return person;
    }

    private String issue(String address) {
        return issue(address, 30);
    }

    private String issue(String address, int days) {
        // an hour between tests, so that refusals are few enough to be recorded
        house.pass(Duration.ofHours(1));
        var visitor = officer.logIn();
        var page = visitor.submit(
                visitor.get("/tokens"),
                "/tokens",
                Map.of("name", "文件服务器", "days", String.valueOf(days), "address", address));
        return page.select("code.seed").text();
    }

    private int report(String token) {
        return house.visitor().report(token, "/api/findings", FINDING.formatted(UUID.randomUUID()));
    }

    private void refused(String token, String why) {
        var before = house.lastEvidence();
        assertThat(report(token)).isEqualTo(401);
        assertThat(house.evidenceSince(before)).containsExactly("token-refused/refused");
        assertThat(house.lastEntry()).contains("\"why\":\"" + why + "\"").doesNotContain(token);
    }

    @Test
    void aFormSentTwiceIssuesOneToken() {
        var visitor = officer.logIn();
        var page = visitor.get("/tokens");
        var before = house.lastEvidence();
        var sent = Map.of("name", "发两次", "days", "30", "address", "");
        assertThat(visitor.submit(page, "/tokens", sent).select("code.seed").text())
                .startsWith("smt_");
        assertThat(visitor.submit(page, "/tokens", sent).select("code.seed").text())
                .isEmpty();
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(house.evidenceSince(before)).containsExactly("token-issued/done");
    }

    private UUID id() {
        return house.jdbc()
                .sql("select id from api_token where person_id = ? order by created_at desc limit 1")
                .param(officer.id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void aTokenIsListedWithItsUse() {
        var token = issue("");
        assertThat(officer.logIn().get("/tokens").select("table tr").get(1).text())
                .contains("文件服务器", "从未使用", "有效");
        assertThat(report(token)).isEqualTo(201);
        var row = officer.logIn().get("/tokens").select("table tr").get(1).text();
        assertThat(row).doesNotContain("从未使用");
        assertThat(house.jdbc()
                        .sql("select string_agg(t::text, '') from api_token t")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndRecorded() {
        var token = issue("");
        assertThat(report(token)).isEqualTo(201);
        var visitor = officer.logIn();
        var before = house.lastEvidence();
        visitor.submit(visitor.get("/tokens"), "/tokens/" + id() + "/revocation", Map.of());
        assertThat(house.evidenceSince(before)).containsExactly("token-revoked/done");
        refused(token, "revoked");
        OwnerSql.run(
                house.home(), "update api_token set revoked_at = null, revoked_by = null where id = '" + id() + "'");
        refused(token, "revoked");
        OwnerSql.run(
                house.home(),
                "update api_token set revoked_at = now(), revoked_by = person_id where id = '" + id() + "'");
        assertThat(visitor.get("/tokens").select("table tr").get(1).text()).contains("已撤销");
        assertThat(visitor.get("/tokens").select("form[action$=" + id() + "/revocation]"))
                .isEmpty();
    }

    @Test
    void anExpiredTokenIsRefused() {
        var token = issue("", 1);
        house.pass(Duration.ofDays(1).minusMinutes(1));
        assertThat(report(token)).isEqualTo(201);
        house.pass(Duration.ofMinutes(2));
        refused(token, "expired");
    }

    @Test
    void aTokenReplayedFromElsewhereIsRefused() {
        refused(issue("192.0.2.1"), "elsewhere");
        assertThat(report(issue("127.0.0.1"))).isEqualTo(201);
    }

    @Test
    void theServerItselfCannotWidenAToken() {
        issue("");
        for (var change : new String[] {
            "rights = '{report-findings}'", "expires_at = expires_at + interval '1 year'", "person_id = person_id"
        }) {
            assertThatThrownBy(() -> house.jdbc()
                            .sql("update api_token set " + change + " where id = ?")
                            .param(id())
                            .update())
                    .hasStackTraceContaining("permission denied for table api_token");
        }
    }

    @Test
    void aTokenWidenedByTheDatabasesOwnerIsRefused() {
        var token = issue("");
        assertThat(report(token)).isEqualTo(201);
        OwnerSql.run(house.home(), "alter table api_token drop constraint known_rights");
        OwnerSql.run(
                house.home(), "update api_token set rights = '{everything,report-findings}' where id = '" + id() + "'");
        refused(token, "altered");
        OwnerSql.run(house.home(), "update api_token set rights = '{report-findings}' where id = '" + id() + "'");
        OwnerSql.run(
                house.home(),
                "alter table api_token add constraint known_rights check (rights <@ array['report-findings', 'secrets.read', 'receipts.write', 'registers.read'] and cardinality(rights) > 0)");
        assertThat(report(token)).isEqualTo(201);
    }

    @Test
    void aTokenProlongedOrGivenToAnotherByTheDatabasesOwnerIsRefused() {
        var token = issue("192.0.2.1");
        var row = " where id = '" + id() + "'";
        OwnerSql.run(house.home(), "update api_token set address = null" + row);
        refused(token, "altered");
        var second = issue("");
        row = " where id = '" + id() + "'";
        OwnerSql.run(house.home(), "update api_token set expires_at = expires_at + interval '1 day'" + row);
        refused(second, "altered");
        var third = issue("");
        var other = officer();
        OwnerSql.run(house.home(), "update api_token set person_id = '" + other.id() + "' where id = '" + id() + "'");
        refused(third, "altered");
    }

    /** Everything a row holds can be made by whoever knows a token of their own, but for what takes the vault's key. */
    @Test
    void aTokenWrittenInWholeByTheDatabasesOwnerIsRefused() {
        issue("");
        var own = "smt_" + "A".repeat(43);
        OwnerSql.run(house.home(), """
                insert into api_token (id, person_id, name, token_hash, bond, rights, created_at, expires_at)
                select gen_random_uuid(), person_id, name, sha256(convert_to('token %1$s', 'UTF8')), sha256(convert_to('bond %1$s '
                    || person_id || ' report-findings ' || (extract(epoch from expires_at) * 1000)::bigint || ' ', 'UTF8')),
                  rights, created_at, expires_at from api_token where id = '%2$s'""".formatted(own, id()));
        refused(own, "altered");
    }

    @Test
    void aTokenEndsWithTheOfficeOfWhoAnswersForIt() {
        var token = issue("");
        assertThat(report(token)).isEqualTo(201);
        house.jdbc()
                .sql(
                        "update role_grant set during = tstzrange(lower(during), ?::timestamptz) where person_id = ? and role = 'officer'")
                .params(java.sql.Timestamp.from(house.now()), officer.id().value())
                .update();
        refused(token, "nobody-answers");
    }

    @Test
    void anUnknownTokenIsRecordedButNotWithoutEnd() {
        house.pass(Duration.ofHours(2));
        refused("smt_" + UUID.randomUUID(), "unknown");
        var before = house.lastEvidence();
        for (var i = 0; i < 60; i++) {
            assertThat(report("smt_" + i)).isEqualTo(401);
        }
        assertThat(house.evidenceSince(before)).hasSizeBetween(15, 25);
    }

    @Test
    void aTokenOpensNothingButItsOwnDoor() {
        var token = issue("");
        var visitor = house.visitor();
        for (var path : new String[] {"/secrets/new", "/tokens", "/grants", "/logout"}) {
            assertThat(visitor.report(token, path, "{}")).as(path).isEqualTo(403);
        }
    }
}
