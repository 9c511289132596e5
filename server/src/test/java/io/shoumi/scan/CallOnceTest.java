package io.shoumi.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A program reports under an idempotency key, more than once. */
class CallOnceTest {
    private static final int TIMES = 8;

    private final TestHouse house = TestHouse.house();
    private final Person officer = officer();
    private final String token = token();
    private final String key = "\"" + UUID.randomUUID() + "\"";
    private final String file = UUID.randomUUID().toString();

    private Person officer() {
        var person = house.person("定密责任人", house.unit("法务部", house.group()));
        house.role(person, "officer");
        return person;
    }

    private String token() {
        var visitor = officer.logIn();
        var page = visitor.submit(visitor.get("/tokens"), "/tokens", Map.of("name", "文件服务器", "days", "30"));
        return page.select("code.seed").text();
    }

    private String finding(String why) {
        return "{\"path\":\"/srv/" + file
                + ".txt\",\"sha256\":\"\",\"kind\":\"marking\",\"value\":\"…\",\"status\":\"found\","
                + "\"severity\":\"high\",\"whyZh\":\"" + why + "\"}";
    }

    private record Answer(int status, String text) {}

    private Answer send(String withToken, String withKey, String body) {
        var visitor = new Visitor(house.port(), house.home().resolve("tls/cert.pem"));
        visitor.report(withToken, "/api/findings", body, Map.of("Idempotency-Key", withKey));
        return new Answer(visitor.status(), visitor.text());
    }

    @Test
    void theSameAgainIsGivenTheFirstAnswerAndLeavesNoOtherRecord() {
        var before = house.lastEvidence();
        var first = send(token, key, finding("一"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(send(token, key, finding("一"))).isEqualTo(first);
        assertThat(send(token, key.replace("\"", ""), finding("一"))).isEqualTo(first);
        assertThat(house.evidenceSince(before)).containsExactly("finding-reported/done");
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedAndChangesNothing() {
        send(token, key, finding("一"));
        var before = house.lastEvidence();
        var other = send(token, key, finding("二"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Idempotency-Key");
        assertThat(house.evidenceSince(before)).containsExactly("finding-reported/refused");
    }

    @Test
    void aKeyIsItsTokensOwn() {
        var first = send(token, key, finding("一"));
        var before = house.lastEvidence();
        var another = send(token(), key, finding("二"));
        assertThat(another.status()).isEqualTo(201);
        assertThat(another.text()).isNotEqualTo(first.text());
        assertThat(house.evidenceSince(before)).contains("finding-reported/done");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(send(token, "short", finding("一")).status()).isEqualTo(400);
        assertThat(send(token, "x".repeat(201), finding("一")).status()).isEqualTo(400);
    }

    @Test
    void whatFailedCanBeSentAgain() throws Exception {
        try (var failing = io.shoumi.home.OwnerSql.failingCommit(house.home(), "finding", "true")) {
            assertThat(failing).isNotNull();
            assertThat(send(token, key, finding("一")).status()).isEqualTo(500);
        }
        assertThat(send(token, key, finding("一")).status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsDoneAndTheOthersGetItsAnswerOrAreToldThatItIsUnderWay() throws Exception {
        var before = house.lastEvidence();
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            Callable<Answer> sending = () -> send(token, key, finding("一"));
            for (var sent : threads.invokeAll(java.util.Collections.nCopies(TIMES, sending))) {
                answers.add(sent.get());
            }
        }
        var done = new HashSet<>(
                answers.stream().filter(answer -> answer.status() == 201).toList());
        assertThat(done).hasSize(1);
        assertThat(answers).allMatch(answer -> List.of(201, 409).contains(answer.status()));
        assertThat(house.evidenceSince(before).stream().filter("finding-reported/done"::equals))
                .hasSize(1);
    }
}
