package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An approver asks for one more named person's decision. */
class AddingStepsTest {
    private final Archive archive = new Archive();
    private final String request = asked();

    private String asked() {
        var reader = archive.reader.logIn();
        archive.ask(reader, "electronic");
        return reader.path();
    }

    private Document add(Visitor by, Person person, String when) {
        return by.submit(
                by.get(request), request + "/step", Map.of("person", person.number(), "when", when, "why", "请保密员核对"));
    }

    private boolean mayDecide(Person person) {
        return !person.logIn().get(request).select("form#matter").isEmpty();
    }

    private boolean approved() {
        return archive.reader.logIn().get(request).select(".flash").text().contains("已批准");
    }

    @Test
    void askedForAfterItIsApprovedOnlyWhenThatPersonApprovedAsWell() {
        var before = archive.house.lastEvidence();
        var leader = archive.leader.logIn();
        add(leader, archive.clerk, "after");
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("request-step-added/done");
        assertThat(mayDecide(archive.clerk)).as("not before the leader").isFalse();
        assertThat(Inbox.of(archive.clerk.logIn()).counted().addresses()).doesNotContain(request);
        Archive.approve(leader, request);
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(approved()).isFalse();
        var clerk = archive.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).contains(request);
        assertThat(clerk.get(request).select(".ruling").text()).contains("您是加签人", "请保密员核对");
        Archive.approve(clerk, request);
        assertThat(approved()).isTrue();
        assertThat(archive.state("electronic")).startsWith("lent");
    }

    @Test
    void askedForBeforeTheApproverWaitsAndARefusalEndsIt() {
        var leader = archive.leader.logIn();
        add(leader, archive.clerk, "before");
        assertThat(mayDecide(archive.leader)).isFalse();
        assertThat(mayDecide(archive.supervisor))
                .as("another need is not held up")
                .isTrue();
        var clerk = archive.clerk.logIn();
        clerk.submit(clerk.get(request), request + "/refuse", Map.of("opinion", "登记不符"));
        assertThat(archive.reader.logIn().get(request).text()).contains("未批准", "登记不符");
    }

    @Test
    void beforeThenTheApproverHimself() {
        add(archive.leader.logIn(), archive.clerk, "before");
        Archive.approve(archive.clerk.logIn(), request);
        assertThat(approved()).isFalse();
        Archive.approve(archive.leader.logIn(), request);
        Archive.approve(archive.supervisor.logIn(), request);
        assertThat(approved()).isTrue();
    }

    @Test
    void neverTheRequesterNorWhoHasAPartNorWhoMayNotKnowNorAskedByTheOneNamed() {
        var leader = archive.leader.logIn();
        assertThat(add(leader, archive.reader, "after")
                        .select(".field.faulty input")
                        .attr("name"))
                .isEqualTo("person");
        add(leader, archive.leader, "after");
        assertThat(leader.status()).isEqualTo(422);
        add(leader, archive.stranger, "after");
        assertThat(leader.status()).as("beyond the scope").isEqualTo(422);
        add(leader, archive.supervisor, "after");
        assertThat(leader.status()).as("needed for another approval").isEqualTo(422);
        add(leader, archive.clerk, "before");
        assertThat(leader.status()).isEqualTo(200);
        var clerk = archive.clerk.logIn();
        assertThat(clerk.get(request).select("form[action$=step]")).isEmpty();
    }
}
