package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One form, sent more than once. */
class SentTwiceTest {
    private static final int TIMES = 8;

    private final Registry registry = new Registry();

    @Test
    void ofManySendingsAtOnceOneIsDoneAndRecorded() throws Exception {
        var clerk = registry.clerk.logIn();
        var page = clerk.get("/secrets/new");
        var before = registry.house.lastEvidence();
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            for (var i = 0; i < TIMES; i++) {
                threads.execute(() -> registry.upload(clerk, page, Registry.text("方案.txt", "同一张表")));
            }
        }
        assertThat(taken()).isOne();
        assertThat(registry.house.evidenceSince(before).stream().filter(kind -> kind.startsWith("file-received")))
                .hasSize(1);
    }

    @Test
    void whatWasRefusedCanBeCorrectedAndSentAgainAndThenNoMore() {
        var clerk = registry.clerk.logIn();
        var page = clerk.get("/secrets/new");
        registry.upload(clerk, page, Registry.text("空.txt", ""));
        assertThat(clerk.status()).isEqualTo(422);
        registry.upload(clerk, page, Registry.text("方案.txt", "改正后"));
        var ledTo = clerk.path();
        assertThat(ledTo).startsWith("/secrets/new/");
        clerk.upload(page, "/secrets/new", Map.of("unit", registry.unit), Registry.text("方案.txt", "改正后"));
        assertThat(clerk.path()).isEqualTo(ledTo);
        assertThat(taken()).isOne();
    }

    private long taken() {
        return registry.house
                .jdbc()
                .sql("select count(*) from intake where person_id = ?")
                .param(registry.clerk.id().value())
                .query(Long.class)
                .single();
    }
}
