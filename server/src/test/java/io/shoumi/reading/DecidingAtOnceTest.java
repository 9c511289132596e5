package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.approval.Deciding;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.gate.ActRefused;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who decides what, through the real server. */
class DecidingAtOnceTest {
    private final Archive archive = new Archive();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    @Test
    void ofManyApprovalsAtOnceOneTakesEffect() throws Exception {
        var request = asked();
        var id = new RequestId(UUID.fromString(request.substring("/requests/".length())));
        var digest = archive.house
                .bean(Requests.class)
                .find(id)
                .orElseThrow()
                .state()
                .content()
                .digest();
        var deciding = archive.house.bean(Deciding.class);
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var i = 0; i < 100; i++) {
                threads.execute(() -> {
                    try {
                        deciding.approve(id, archive.leader.id(), "同意", digest);
                        done.incrementAndGet();
                    } catch (ActRefused refused) {
                        assertThat(refused.messageKey()).startsWith("approval.");
                    }
                });
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void aLeaderNeverApprovesTheirOwnNotEvenThroughADeputy() {
        archive.house
                .jdbc()
                .sql("insert into scope_entry (id, secret_id, person_id, during, decided_by)"
                        + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        archive.secret,
                        archive.leader.id().value(),
                        archive.clerk.id().value())
                .update();
        archive.house
                .jdbc()
                .sql("insert into deputy (id, leader_id, deputy_id, during, decided_by)"
                        + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        archive.leader.id().value(),
                        archive.stranger.id().value(),
                        archive.clerk.id().value())
                .update();
        var leader = archive.leader.logIn();
        var page = archive.ask(leader, "electronic");
        assertThat(leader.status()).as("nobody else is leader in charge").isEqualTo(409);
        assertThat(page.text()).contains("分管领导");
    }

    @Test
    void theDeputyDecidesInTheLeadersStead() {
        archive.house
                .jdbc()
                .sql("insert into deputy (id, leader_id, deputy_id, during, decided_by)"
                        + " values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        archive.leader.id().value(),
                        archive.stranger.id().value(),
                        archive.clerk.id().value())
                .update();
        var request = asked();
        var page = Archive.approve(archive.stranger.logIn(), request);
        assertThat(page.text()).contains("代 " + archive.leader.name());
    }

    @Test
    void refusingNeedsAReasonAndEndsIt() {
        var request = asked();
        var leader = archive.leader.logIn();
        var page = leader.get(request);
        var fields = new java.util.HashMap<String, Object>();
        page.select("form#matter input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        leader.post(request + "/refuse", fields);
        assertThat(leader.status()).isEqualTo(422);
        fields.put("opinion", "事由不足");
        fields.remove("_once");
        leader.post(request + "/refuse", fields);
        assertThat(archive.reader.logIn().get(request).text()).contains("未批准", "事由不足");
    }

    @Test
    void aRequestRunsOutAndIsThenClosed() {
        var request = asked();
        archive.house.pass(Duration.ofDays(8));
        archive.house.bean(io.shoumi.approval.Expiring.class).expireDue();
        assertThat(archive.reader.logIn().get(request).text()).contains("已过期");
    }

    @Test
    void whatWasChangedSinceIsNotApproved() {
        var request = asked();
        archive.house
                .jdbc()
                .sql("update secret set level = 'ordinary' where id = ?")
                .param(archive.secret)
                .update();
        Archive.approve(archive.supervisor.logIn(), request);
        var leader = archive.leader.logIn();
        leader.submit(leader.get(request), request + "/approve", Map.of("opinion", "同意"));
        assertThat(leader.status()).isEqualTo(409);
    }
}
