package io.shoumi.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.OwnerSql;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An office system pulls states under its token: those of its issuer's scope. */
class PullingStatesTest {
    private final Office office = new Office();
    private final String token = office.token("secrets.read", "registers.read");

    private SampleSecret secret() {
        office.house.pass(Duration.ofSeconds(1));
        var secret = SampleSecret.in(office.house, office.unit, office.officer, office.safe, office.house.now(), 2);
        secret.classified(office.house, office.officer, office.supervisor);
        return secret;
    }

    /** Beyond the officer's scope. */
    private SampleSecret hidden() {
        var house = office.house;
        var unit = house.unit("别部", house.group(), "R1", "R2");
        Person owner = house.person("主人", unit);
        var secret = SampleSecret.in(house, unit, owner, house.place("safe", unit, owner), house.now(), 1);
        secret.classified(house, owner, house.person("主管", unit));
        return secret;
    }

    private void open(SampleSecret secret) {
        office.house
                .jdbc()
                .sql(
                        "insert into scope_entry (id, secret_id, person_id, during, decided_by) values (?, ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        office.officer.id().value(),
                        office.supervisor.id().value())
                .update();
    }

    @Test
    void secretsArePulledPartByPartInTheOrderOfTheirChanges() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var secret = secret();
            open(secret);
            all.add(secret.id().toString());
        }
        var seen = new ArrayList<String>();
        var before = office.house.lastEvidence();
        var answer = office.get(token, "/api/v1/secrets?limit=2");
        for (var parts = 0; parts < 5; parts++) {
            answer.list("secrets").forEach(one -> seen.add(String.valueOf(((Map<?, ?>) one).get("id"))));
            if (answer.json().get("next") == null) {
                break;
            }
            answer = office.get(
                    token, "/api/v1/secrets?limit=2&after=" + answer.json().get("next"));
        }
        assertThat(seen).isEqualTo(all);
        assertThat(office.house.evidenceSince(before))
                .containsOnly("secret-searched/done")
                .hasSize(3);
    }

    @Test
    void theyAreFoundByNumberAndByWhenTheyChanged() {
        var secret = secret();
        open(secret);
        var later = office.house.now().plusSeconds(1);
        assertThat(office.get(token, "/api/v1/secrets?number=" + secret.number())
                        .list("secrets"))
                .hasSize(1);
        assertThat(office.get(token, "/api/v1/secrets?number=nothing").list("secrets"))
                .isEmpty();
        assertThat(office.get(token, "/api/v1/secrets?documentNumber=nothing").list("secrets"))
                .isEmpty();
        assertThat(office.get(token, "/api/v1/secrets?changedSince=" + later).list("secrets"))
                .isEmpty();
        assertThat(office.get(token, "/api/v1/secrets?changedSince=" + later.minusSeconds(60))
                        .list("secrets"))
                .hasSize(1);
    }

    @Test
    void anAddressThatSaysWhatIsNotKnownIsRefusedByItsName() {
        for (var wrong : List.of("colour=red", "changedSince=yesterday", "limit=0", "limit=201", "after=x")) {
            var refused = office.get(token, "/api/v1/secrets?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.faulty()).containsExactly(wrong.substring(0, wrong.indexOf('=')));
        }
        for (var wrong : List.of("colour=red", "tab=none", "level=most", "sort=none", "page=0", "from=1.1.")) {
            var refused = office.get(token, "/api/v1/registers/dispatch?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.faulty()).containsExactly(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void beyondTheIssuersScopeThereIsNothing() {
        var hidden = hidden();
        var none = UUID.randomUUID();
        for (var address : List.of("/api/v1/secrets/", "/api/v1/receipts/", "/api/v1/requests/")) {
            var one = office.get(token, address + hidden.id());
            assertThat(one.status()).isEqualTo(404);
            assertThat(one).isEqualTo(office.get(token, address + none));
        }
        assertThat(office.get(token, "/api/v1/carriers/" + hidden.label()))
                .isEqualTo(office.get(token, "/api/v1/carriers/SM-00000000000"))
                .extracting(Office.Answer::status)
                .isEqualTo(404);
        assertThat(office.get(token, "/api/v1/secrets?number=" + hidden.number())
                        .list("secrets"))
                .isEmpty();
        open(hidden);
        assertThat(office.get(token, "/api/v1/carriers/" + hidden.label()).json())
                .containsEntry("state", "held");
    }

    @Test
    void aRegisterIsReadAndExportedOnTheRecord() {
        var before = office.house.lastEvidence();
        var read = office.get(token, "/api/v1/registers/classification");
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        var sheet = office.get(token, "/api/v1/registers/classification/sheet");
        assertThat(sheet.type()).contains("spreadsheetml");
        assertThat(sheet.text()).startsWith("PK");
        assertThat(office.house.evidenceSince(before))
                .containsExactly("register-viewed/done", "register-exported/done");
        assertThat(office.house.lastEntry()).contains("\"token\":\"" + office.idOfLastToken() + "\"");
        assertThat(office.get(token, "/api/v1/registers/nothing").status()).isEqualTo(404);
    }

    @Test
    void aTokenThatEndedOpensNothingAndSaysSoInWords() {
        var revoked = office.token("secrets.read");
        var browser = office.officer.logIn();
        browser.submit(browser.get("/tokens"), "/tokens/" + office.idOfLastToken() + "/revocation", Map.of());
        var elsewhere = office.tokenFrom("192.0.2.1", "secrets.read");
        office.house.pass(Duration.ofHours(1));
        for (var gone : List.of(revoked, elsewhere, "smt_none")) {
            var refused = office.get(gone, "/api/v1/secrets");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.text()).contains("令牌");
            var file = office.pushFile(gone, Office.key(), office.unit.toString(), "通知。");
            assertThat(file.status()).isEqualTo(401);
        }
        var ending = office.tokenForADay("secrets.read");
        office.house.pass(Duration.ofDays(1));
        assertThat(office.get(ending, "/api/v1/secrets").status()).isEqualTo(401);
    }

    @Test
    void whoseIssuerHasNotPledgedMayNothing() {
        OwnerSql.run(office.house.home(), "delete from pledge where person_id = '" + office.officer.id() + "'");
        var before = office.house.lastEvidence();
        assertThat(office.get(token, "/api/v1/secrets").status()).isEqualTo(403);
        assertThat(office.house.evidenceSince(before)).containsExactly("route-refused/refused");
    }

    @Test
    void whoseIssuerLeftTheOfficeIsRefused() {
        office.house
                .jdbc()
                .sql(
                        "update role_grant set during = tstzrange(lower(during), ?::timestamptz) where person_id = ? and role = 'officer'")
                .params(Timestamp.from(office.house.now()), office.officer.id().value())
                .update();
        assertThat(office.get(token, "/api/v1/secrets").status()).isEqualTo(401);
    }
}
