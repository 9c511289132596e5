package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A loan from the archive needs a supervisor and the leader in charge: two people, also when one holds both posts. */
class TwoPersonsTest {
    private final Archive archive = new Archive();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private List<String> met(String request) {
        return archive.house
                .jdbc()
                .sql("select role from decision where request_id = ?::uuid and outcome = 'approved' order by at")
                .param(request.substring("/requests/".length()))
                .query(String.class)
                .list();
    }

    private void deputy(Person leader, Person deputy) {
        archive.house
                .jdbc()
                .sql("insert into deputy (id, leader_id, deputy_id, during, decided_by)"
                        + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        leader.id().value(),
                        deputy.id().value(),
                        archive.clerk.id().value())
                .update();
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    @Drives(value = "R2.7", kind = 'E')
    void whoHoldsBothPostsMeetsOneNeedAndLeavesTheOtherToSomebodyElse() {
        archive.house.post(archive.supervisor, "leader-in-charge", archive.unit);
        deputy(archive.supervisor, archive.stranger);
        var request = asked();
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(met(request))
                .as("the leader could not meet the supervisor's")
                .containsExactly("supervisor");
        var both = archive.supervisor.logIn();
        var page = both.get(request);
        assertThat(page.select("form#matter")).isEmpty();
        var fields = Map.of("_csrf", both.get("/").select("input[name=_csrf]").attr("value"), "digest", "0".repeat(64));
        both.post(request + "/approve", fields);
        assertThat(both.status()).isEqualTo(409);
        assertThat(Inbox.of(both).counted().addresses()).doesNotContain(request);
        var deputy = archive.stranger.logIn();
        deputy.get(request);
        assertThat(deputy.status())
                .as("a deputy of who has decided decides no second time")
                .isEqualTo(404);
        assertThat(archive.reader.logIn().get(request).select(".flash").text()).isEmpty();
        Archive.approve(archive.leader.logIn(), request);
        assertThat(met(request)).containsExactly("supervisor", "leader-in-charge");
        assertThat(archive.state("electronic")).startsWith("lent");
    }

    @Test
    void thePageNamesEveryNeedAndWhoMayMeetIt() {
        var second = archive.house.person("另一位分管", archive.unit);
        archive.house.post(second, "leader-in-charge", archive.unit);
        deputy(archive.supervisor, archive.stranger);
        var request = asked();
        var text = archive.reader.logIn().get(request).select(".ruling").text();
        assertThat(text)
                .contains("须全部批准", "不同的人", "任一人批准即可", "另一位分管", archive.leader.name())
                .contains(archive.stranger.name() + "（代 " + archive.supervisor.name() + "）");
        Archive.approve(second.logIn(), request);
        assertThat(archive.leader.logIn().get(request).select("form#matter"))
                .as("one of two is enough")
                .isEmpty();
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void whereOnlyOnePersonCouldMeetBothNothingIsAsked() {
        archive.house.post(archive.supervisor, "leader-in-charge", archive.unit);
        archive.house
                .jdbc()
                .sql("update post_holding set during = tstzrange('2020-01-01', '2021-01-01') where person_id = ?")
                .param(archive.leader.id().value())
                .update();
        var reader = archive.reader.logIn();
        var page = archive.ask(reader, "electronic");
        assertThat(reader.status()).isEqualTo(409);
        assertThat(page.text()).contains("2 个不同的人");
    }
}
