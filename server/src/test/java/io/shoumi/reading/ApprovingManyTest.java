package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Several requests are approved at once, each on its own. */
class ApprovingManyTest {
    private final Archive archive = new Archive();
    private final List<String> requests = List.of(
            asked(archive.reader.logIn(), "electronic"),
            asked(archive.reader.logIn(), "paper"),
            asked(archive.clerk.logIn(), "electronic"));

    private String asked(Visitor reader, String mode) {
        archive.ask(reader, mode);
        return reader.path();
    }

    private static Document approve(Visitor visitor, Document page, List<String> picks) {
        var fields = new HashMap<String, Object>(Map.of("opinion", "同意"));
        page.select("form#matter input[name^=_]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("pick", picks);
        visitor.post("/requests/approve", fields);
        return org.jsoup.Jsoup.parse(visitor.text());
    }

    private static List<String> picks(Document page) {
        return page.select("input[name=pick]").eachAttr("value");
    }

    private int decisions() {
        return archive.house
                .jdbc()
                .sql("select count(*) from decision d join request r on r.id = d.request_id where r.secret_id = ?")
                .param(archive.secret)
                .query(Integer.class)
                .single();
    }

    @Test
    void eachIsRuledOnAndRecordedOnItsOwnAndItsOutcomeShown() {
        var leader = archive.leader.logIn();
        assertThat(leader.get("/").select("main a[href=/requests/waiting]").text())
                .contains("3");
        var page = leader.get("/requests/waiting");
        assertThat(page.text()).contains("投资测算复核", archive.reader.name(), archive.clerk.name());
        var picks = new ArrayList<>(picks(page));
        assertThat(picks).hasSize(3);
        picks.set(1, picks.get(1).substring(0, 37) + "0".repeat(64));
        var before = archive.house.lastEvidence();
        var came = approve(leader, page, picks);
        assertThat(archive.house.evidenceSince(before))
                .containsExactly("request-approved/done", "request-approved/refused", "request-approved/done");
        assertThat(came.select("[data-came]").eachAttr("data-came")).containsExactly("ok", "no", "ok");
        assertThat(came.text()).contains("还须他人批准", "与您所签署的不同");
        assertThat(decisions()).isEqualTo(2);
        approve(leader, page, picks);
        assertThat(leader.status()).as("the same form again is led away").isEqualTo(303);
        assertThat(decisions()).as("sent again").isEqualTo(2);
        var again = approve(leader, leader.get("/requests/waiting"), picks);
        assertThat(again.text()).contains("您先前已批准");
        assertThat(decisions()).as("from another page").isEqualTo(2);
    }

    @Test
    void ofWhatIsNotTheirsNothingIsToldAndNothingHappens() {
        var page = archive.leader.logIn().get("/requests/waiting");
        var stranger = archive.stranger.logIn();
        var own = stranger.get("/requests/waiting");
        assertThat(picks(own)).isEmpty();
        var csrf = stranger.get("/").select("input[name=_csrf]").attr("value");
        stranger.post("/requests/approve", Map.of("_csrf", csrf, "pick", picks(page)));
        assertThat(stranger.text()).contains("没有这份申请").doesNotContain(archive.cover, archive.reader.name(), "SQ-");
        assertThat(decisions()).isZero();
        stranger.post("/requests/approve", Map.of("_csrf", csrf));
        assertThat(stranger.status()).isEqualTo(422);
    }

    @Test
    void withTheLastApprovalsTheLoansRun() {
        var leader = archive.leader.logIn();
        var page = leader.get("/requests/waiting");
        approve(leader, page, picks(page));
        var supervisor = archive.supervisor.logIn();
        var second = supervisor.get("/requests/waiting");
        assertThat(approve(supervisor, second, picks(second)).select("[data-came=ok]"))
                .hasSize(3);
        requests.forEach(request ->
                assertThat(leader.get(request).select(".flash").text()).contains("已批准"));
    }
}
