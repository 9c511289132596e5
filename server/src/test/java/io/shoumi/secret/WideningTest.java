package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More people are to know a secret. */
class WideningTest {
    private final Registry registry = new Registry();

    @Test
    @Drives(value = "R1.9", kind = 'E')
    void takesEffectOnlyWhenAnotherPersonApproves() {
        var id = registry.active("扩大范围", registry.proposal());
        var newcomer = registry.house.person("新人", registry.unit);
        var asking = registry.clerk.logIn();
        var address = "/secrets/" + id + "/scope";
        asking.submit(asking.get(address), address, Map.of("scopePeople", newcomer.number(), "reason", "参加项目"));
        assertThat(asking.path()).startsWith("/requests/");
        var request = asking.path();
        var waiting = newcomer.logIn();
        waiting.get("/secrets/" + id);
        assertThat(waiting.status()).isEqualTo(404);
        var deciding = registry.supervisor.logIn();
        var page = deciding.get(request);
        var form = page.select("form[action^=" + request + "]").attr("action");
        deciding.submit(page, form, Map.of("act", "approve", "decision", "approve", "opinion", "同意"));
        waiting.get("/secrets/" + id);
        assertThat(waiting.status()).isEqualTo(200);
    }

    @Test
    void aReturnedRequestIsCorrectedAndOnlyWhatWasSentLastTakesEffect() {
        var id = registry.active("退回改范围", registry.proposal());
        var first = registry.house.person("先提者", registry.unit);
        var second = registry.house.person("后提者", registry.unit);
        var asking = registry.clerk.logIn();
        var address = "/secrets/" + id + "/scope";
        asking.submit(asking.get(address), address, Map.of("scopePeople", first.number(), "reason", "参加项目"));
        var request = asking.path();
        var deciding = registry.supervisor.logIn();
        deciding.submit(deciding.get(request), request + "/return", Map.of("opinion", "换人"));
        var form = asking.get(request + "/again");
        assertThat(form.select("input[name=scopePeople]").val()).isEqualTo(first.number());
        asking.submit(form, request + "/again", Map.of("scopePeople", second.number()));
        assertThat(asking.path()).isEqualTo(request);
        deciding.submit(deciding.get(request), request + "/approve", Map.of("opinion", "同意"));
        var one = first.logIn();
        one.get("/secrets/" + id);
        assertThat(one.status()).isEqualTo(404);
        var two = second.logIn();
        two.get("/secrets/" + id);
        assertThat(two.status()).isEqualTo(200);
    }
}
