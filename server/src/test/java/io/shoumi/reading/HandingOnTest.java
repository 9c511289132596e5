package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A leader hands one request on to somebody of equal right. */
class HandingOnTest {
    private final Archive archive = new Archive();
    private final UUID elsewhere = archive.house.unit("别部", archive.house.group());
    private final Person equal = leader("别部分管");

    private Person leader(String name) {
        var person = archive.house.person(name, elsewhere);
        archive.house.post(person, "leader-in-charge", elsewhere);
        return person;
    }

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private static int handOn(Visitor from, String request, Person to) {
        var csrf = from.get("/").select("input[name=_csrf]").attr("value");
        from.post(request + "/hand-on", Map.of("_csrf", csrf, "to", to.id().toString()));
        return from.status();
    }

    private static List<String> offered(Visitor visitor, String request) {
        return visitor.get(request).select("form[action$=hand-on] option").eachAttr("value");
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void theOtherDecidesInTheLeadersSteadAndTheLeaderNoMore() {
        var request = asked();
        var leader = archive.leader.logIn();
        assertThat(offered(leader, request))
                .contains(equal.id().toString())
                .doesNotContain(
                        archive.reader.id().toString(),
                        archive.leader.id().toString(),
                        archive.supervisor.id().toString());
        var before = archive.house.lastEvidence();
        leader.submit(
                leader.get(request),
                request + "/hand-on",
                Map.of("to", equal.id().toString()));
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-handed-on/done");
        assertThat(leader.get(request).select("form#matter")).isEmpty();
        assertThat(leader.get(request).select(".ruling").text()).contains("已转交 别部分管 决定");
        var other = equal.logIn();
        assertThat(Inbox.of(other).counted().addresses()).contains(request);
        assertThat(offered(other, request)).as("one hop").isEmpty();
        var page = Archive.approve(other, request);
        assertThat(page.text()).contains("别部分管（代 " + archive.leader.name());
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(archive.state("electronic")).startsWith("lent");
    }

    @Test
    void itGoesNeitherToTheRequesterNorToWhoDecidedNorToWhoHasNoEqualRightNorFurther() {
        archive.house.post(archive.reader, "leader-in-charge", elsewhere);
        archive.house.post(archive.supervisor, "leader-in-charge", elsewhere);
        var request = asked();
        Archive.approve(archive.supervisor.logIn(), request);
        var leader = archive.leader.logIn();
        assertThat(handOn(leader, request, archive.reader)).isEqualTo(422);
        assertThat(handOn(leader, request, archive.supervisor)).isEqualTo(422);
        assertThat(handOn(leader, request, archive.stranger)).isEqualTo(422);
        assertThat(handOn(leader, request, equal)).isEqualTo(303);
        assertThat(handOn(leader, request, leader("再一位"))).isEqualTo(409);
        assertThat(handOn(equal.logIn(), request, leader("又一位"))).isIn(409, 422);
        assertThat(handOn(archive.stranger.logIn(), request, equal)).isEqualTo(404);
    }

    @Test
    void whoseAuthorityLapsedHandsNoneOn() {
        var request = asked();
        assertThat(handOn(archive.leader.logIn(), request, equal)).isEqualTo(303);
        archive.house
                .jdbc()
                .sql("update post_holding set during = tstzrange('2020-01-01', '2021-01-01') where person_id = ?")
                .param(archive.leader.id().value())
                .update();
        var other = equal.logIn();
        other.get(request);
        assertThat(other.status()).isEqualTo(404);
    }
}
