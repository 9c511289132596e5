package io.shoumi.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.HomeUnusable;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.LogTurn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody who watches machines sees. */
class HealthPortTest {
    private final TestHouse house = TestHouse.house();
    private final HealthPort port = new HealthPort(house.bean(Health.class), house.bean(Metrics.class), "0");

    @AfterEach
    void stop() {
        port.stop();
    }

    @Test
    void aServerThatWorksSaysSoAndOneWhoseEvidenceWaitsSaysThat() throws Exception {
        port.start();
        await().until(() -> get("/health").body().equals("{\"troubles\":[],\"up\":true}"));
        var database = HomeDatabase.ofRunning(DataHome.inspect(house.home()));
        try (var connection = DriverManager.getConnection(database.url(), "shoumi_app", database.appPassword())) {
            var sick = LogTurn.hold(connection, () -> {
                house.bean(Ledger.class).stageApart(Act.done(ActKind.LOGGED_OUT, null, "account:somebody"));
                house.pass(Duration.ofMinutes(2));
                return get("/health");
            });
            assertThat(sick.statusCode()).isEqualTo(503);
            assertThat(sick.body()).contains("evidence_not_integrated");
        }
    }

    @Test
    void metricsCountRequestsAndNoSecrets() throws Exception {
        port.start();
        house.visitor().get("/login");
        // the house's clock jumps while other tests' evidence is on its way
        await().until(() -> get("/health").statusCode() == 200);
        var page = get("/metrics").body();
        assertThat(page).containsPattern("shoumi_http_requests_total\\{status=\"2xx\"} [1-9]");
        assertThat(page).contains("shoumi_up ", "shoumi_evidence_log_entries", "jvm_memory_used_bytes");
        assertThat(page).doesNotContainPattern("secret|carrier|person|loan");
    }

    @Test
    void withoutAPortNobodyAnswersAndAWrongOneIsNamed() {
        var none = new HealthPort(house.bean(Health.class), house.bean(Metrics.class), "");
        none.start();
        assertThat(none.isRunning()).isFalse();
        var wrong = new HealthPort(house.bean(Health.class), house.bean(Metrics.class), "ninety");
        assertThatExceptionOfType(HomeUnusable.class).isThrownBy(wrong::start);
    }

    private HttpResponse<String> get(String path) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
