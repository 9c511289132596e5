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
}
