package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse.Person;
import io.shoumi.approval.RequestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that nobody decides: its requester reminds, the house warns, and it goes to the next above. */
class RequestClockTest {
    private final Archive archive = new Archive();
    private final UUID above = archive.house.unit("上级公司", archive.house.group());
    private final Person higher = higher();
    private final String request = asked();

    private Person higher() {
        archive.house
                .jdbc()
                .sql("update unit set parent_id = ? where id = ?")
                .params(above, archive.unit)
                .update();
        var person = archive.house.person("上级分管", above);
        archive.house.post(person, "leader-in-charge", above);
        return person;
    }

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private void tick(Duration later) {
        archive.house.pass(later);
        archive.house.bean(RequestClock.class).tick();
    }

    private List<String> clockActs() {
        return archive.house
                .jdbc()
                .sql("select kind from evidence_staged where subject = ? and actor_id is null order by id")
                .param(request.replace("/requests/", "request:"))
                .query(String.class)
                .list();
    }

    private boolean waitsFor(Person person) {
        return Inbox.of(person.logIn()).counted().addresses().contains(request);
    }

    @Test
    void afterTheHoursThatWereSetTheNextAboveMayDecideToo() {
        tick(Duration.ofHours(47));
        assertThat(clockActs()).isEmpty();
        assertThat(waitsFor(higher)).isFalse();
        tick(Duration.ofHours(2));
        archive.house.bean(RequestClock.class).tick();
        assertThat(clockActs()).as("once, and nobody is above the supervisor").containsExactly("request-escalated");
        assertThat(waitsFor(higher)).isTrue();
        assertThat(waitsFor(archive.leader)).as("who was asked first still may").isTrue();
        assertThat(archive.reader.logIn().get(request).select(".ruling").text()).contains("逾时未决", "上级分管");
        Archive.approve(higher.logIn(), request);
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(archive.state("electronic")).startsWith("lent");
    }

    @Test
    void whatWasHandedOnComesBackWhenItGoesUp() {
        var elsewhere = archive.house.unit("别部", archive.house.group());
        var equal = archive.house.person("别部分管", elsewhere);
        archive.house.post(equal, "leader-in-charge", elsewhere);
        var leader = archive.leader.logIn();
        leader.submit(
                leader.get(request),
                request + "/hand-on",
                Map.of("to", equal.id().toString()));
        assertThat(waitsFor(equal)).isTrue();
        tick(Duration.ofHours(49));
        assertThat(waitsFor(equal)).isFalse();
        assertThat(waitsFor(archive.leader)).isTrue();
        assertThat(waitsFor(higher)).isTrue();
    }

    @Test
    void theRequesterRemindsOnceADay() {
        var reader = archive.reader.logIn();
        var before = archive.house.lastEvidence();
        var kept = reader.get(request);
        var after = reader.submit(kept, request + "/remind", Map.of());
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-reminded/done");
        assertThat(after.select("form[action$=/remind]")).isEmpty();
        assertThat(after.select(".signs").text()).contains("已催办");
        var home = archive.leader.logIn().get("/");
        assertThat(home.select("tr[data-row]").text()).contains("已催办");
        reader.post(
                request + "/remind",
                Map.of("_csrf", kept.select("input[name=_csrf]").attr("value")));
        assertThat(reader.status()).isEqualTo(409);
        archive.house.pass(Duration.ofHours(25));
        var later = archive.reader.logIn();
        later.submit(later.get(request), request + "/remind", Map.of());
        assertThat(later.status()).isEqualTo(200);
        var leader = archive.leader.logIn();
        leader.post(
                request + "/remind",
                Map.of("_csrf", leader.get("/").select("input[name=_csrf]").attr("value")));
        assertThat(leader.status()).as("only the requester").isEqualTo(404);
    }

    @Test
    void aDayBeforeItRunsOutTheHouseReminds() {
        tick(Duration.ofDays(6).plusMinutes(1));
        archive.house.bean(RequestClock.class).tick();
        assertThat(clockActs()).contains("request-escalated").containsOnlyOnce("request-reminded");
        assertThat(archive.supervisor.logIn().get("/").select("tr[data-row]").text())
                .contains("已催办");
    }
}
