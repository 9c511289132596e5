package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who decides is shown what they decide on, on the record; into the secret's record they look by ruling only. */
class ShownBeforeDecidedTest {
    private final Archive archive = new Archive();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private String lastEntry() {
        return archive.house
                .jdbc()
                .sql("select content from evidence_staged where kind = 'request-viewed' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private void scope(Person person) {
        archive.house
                .jdbc()
                .sql("insert into scope_entry (id, secret_id, person_id, during, decided_by)"
                        + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(archive.secret, person.id().value(), archive.clerk.id().value())
                .update();
    }

    @Test
    void anApproverBeyondTheScopeSeesWhatIsSignedAndNotTheRecord() {
        var request = asked();
        var leader = archive.leader.logIn();
        var before = archive.house.lastEvidence();
        var page = leader.get(request);
        assertThat(page.text()).contains(archive.cover, "您不在知悉范围");
        assertThat(page.select("a[href=/secrets/" + archive.secret + "]")).isEmpty();
        assertThat(page.select("a[href=/regulations/R2.2]")).isNotEmpty();
        assertThat(archive.house.evidenceSince(before)).containsExactly("request-viewed/done");
        var digest = page.select("input[name=digest]").attr("value");
        assertThat(digest).hasSize(64);
        assertThat(lastEntry()).contains(digest, "\"record\":false", "R2.2");
        leader.get("/secrets/" + archive.secret);
        assertThat(leader.status()).isEqualTo(404);
    }

    @Test
    void anApproverWithinTheScopeMayLookIntoTheRecord() {
        scope(archive.leader);
        var request = asked();
        var leader = archive.leader.logIn();
        var page = leader.get(request);
        assertThat(page.select("a[href=/secrets/" + archive.secret + "]")).hasSize(1);
        assertThat(lastEntry()).contains("\"record\":true");
    }

    @Test
    void severalShownAtOnceLeaveTheDigestOfEach() {
        asked();
        var leader = archive.leader.logIn();
        var before = archive.house.lastEvidence();
        var page = leader.get("/requests/waiting");
        var pick = page.select("input[name=pick]").attr("value");
        assertThat(archive.house.evidenceSince(before)).containsExactly("request-viewed/done");
        assertThat(lastEntry()).contains(pick.substring(pick.indexOf(':') + 1));
    }

    @Test
    void whatWasNotShownIsNotSigned() {
        var request = asked();
        var leader = archive.leader.logIn();
        leader.submit(leader.get(request), request + "/approve", Map.of("opinion", "同意", "digest", "0".repeat(64)));
        assertThat(leader.status()).isEqualTo(409);
    }
}
