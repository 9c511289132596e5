package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.Visitor;
import io.shoumi.approval.Expiring;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An approver sends a request back, its requester corrects it and sends it again under its number. */
class ReturningTest {
    private final Archive archive = new Archive();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private void giveBack(String request, String opinion) {
        var leader = archive.leader.logIn();
        leader.submit(leader.get(request), request + "/return", Map.of("opinion", opinion));
    }

    private Visitor corrected(String request) {
        var reader = archive.reader.logIn();
        reader.submit(reader.get(request + "/again"), request + "/again", Map.of("purpose", "年度审计复核"));
        return reader;
    }

    private List<String> decisions(String request) {
        return archive.house
                .jdbc()
                .sql(
                        "select round || ' ' || role || ' ' || outcome from decision where request_id = ?::uuid order by at")
                .param(request.substring("/requests/".length()))
                .query(String.class)
                .list();
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void whatWasDecidedBeforeTheChangeIsVoidAndAllMustDecideAgain() {
        var request = asked();
        Archive.approve(archive.supervisor.logIn(), request);
        var before = archive.house.lastEvidence();
        giveBack(request, "请写明用途");
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-returned/done");
        var reader = archive.reader.logIn();
        assertThat(Inbox.of(reader).counted().addresses()).contains(request + "/again");
        assertThat(reader.get(request).select("main").text()).contains("退回修改中", "请写明用途", "此决定作废");
        before = archive.house.lastEvidence();
        var number = reader.get(request).select(".place").text();
        var again = corrected(request);
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-sent-again/done");
        assertThat(again.path()).isEqualTo(request);
        var page = archive.supervisor.logIn().get(request);
        assertThat(page.select(".place").text()).isEqualTo(number);
        assertThat(page.select("form#matter"))
                .as("the supervisor must decide again")
                .hasSize(1);
        assertThat(page.select("details").text()).contains("投资测算复核", "请写明用途", "此决定作废");
        Archive.approve(archive.leader.logIn(), request);
        assertThat(archive.reader.logIn().get(request).select(".flash").text()).isEmpty();
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(archive.reader.logIn().get(request).select(".flash").text()).contains("已批准");
        assertThat(decisions(request))
                .containsExactly(
                        "1 supervisor approved",
                        "1 leader-in-charge returned",
                        "2 leader-in-charge approved",
                        "2 supervisor approved");
        assertThat(archive.state("electronic")).startsWith("lent");
    }

    @Test
    void returningNeedsToSayWhatMustChange() {
        var request = asked();
        giveBack(request, "  ");
        assertThat(decisions(request)).isEmpty();
        assertThat(archive.reader.logIn().get(request).text()).doesNotContain("退回修改中");
    }

    @Test
    void onlyItsRequesterCorrectsItAndOnlyWhenReturned() {
        var request = asked();
        var reader = archive.reader.logIn();
        reader.get(request + "/again");
        assertThat(reader.status()).isEqualTo(409);
        giveBack(request, "请写明用途");
        var supervisor = archive.supervisor.logIn();
        supervisor.get(request + "/again");
        assertThat(supervisor.status()).isEqualTo(404);
        var csrf = supervisor.get("/").select("input[name=_csrf]").attr("value");
        supervisor.post(request + "/again", Map.of("_csrf", csrf, "purpose", "改"));
        assertThat(supervisor.status()).isEqualTo(404);
        supervisor.post(request + "/approve", Map.of("_csrf", csrf, "digest", "0".repeat(64)));
        assertThat(supervisor.status()).as("returned, it is nobody's to decide").isEqualTo(404);
    }

    @Test
    void anUnchangedRequestIsNotSentAgainAndAFaultyOneIsShownAgain() {
        var request = asked();
        giveBack(request, "请写明用途");
        var reader = archive.reader.logIn();
        var page = reader.submit(reader.get(request + "/again"), request + "/again", Map.of());
        assertThat(reader.status()).isEqualTo(422);
        assertThat(page.select(".fault").text()).contains("一字未改");
        page = reader.submit(reader.get(request + "/again"), request + "/again", Map.of("purpose", ""));
        assertThat(reader.status()).isEqualTo(422);
        assertThat(page.select(".field.faulty input").attr("name")).isEqualTo("purpose");
    }

    @Test
    void aReturnedRequestIsWithdrawnOrRunsOut() {
        var request = asked();
        giveBack(request, "请写明用途");
        archive.house.pass(Duration.ofDays(8));
        archive.house.bean(Expiring.class).expireDue();
        assertThat(archive.reader.logIn().get(request).text()).contains("已过期");
        var second = asked();
        giveBack(second, "请写明用途");
        var reader = archive.reader.logIn();
        reader.submit(reader.get(second), second + "/withdraw", Map.of());
        assertThat(reader.get(second).text()).contains("已撤回");
    }
}
