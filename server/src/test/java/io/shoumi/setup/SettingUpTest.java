package io.shoumi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.HomeVault;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A fresh home is set up: first what is refused and leaves nothing behind, then the right plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingUpTest {
    private final FreshServer server = new FreshServer();

    SettingUpTest() throws IOException {}

    @BeforeAll
    void everyPageLeadsToSetUp() {
        var visitor = server.visitor();
        visitor.get("/");
        assertThat(visitor.path()).isEqualTo("/set-up");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void refuses(Map<String, Object> plan, String field) {
        var visitor = server.visitor();
        var page = FreshServer.send(visitor, plan);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("[name=" + field + "]").parents().select(".fault"))
                .isNotEmpty();
        assertThat(server.count("organisation") + server.count("person") + server.count("unit"))
                .isZero();
        assertThat(server.bean(HomeVault.class).exists()).isFalse();
    }

    @Test
    @Order(1)
    void aWrongCodeSetsNothingUp() {
        server.newCode();
        refuses(FreshServer.plan("AAAA-AAAA-AAAA"), "code");
    }

    @Test
    @Order(2)
    void aCodeOfAnEarlierStartIsWorthNothing() {
        var old = server.newCode();
        server.newCode();
        refuses(FreshServer.plan(old), "code");
    }

    @Test
    @Order(3)
    void aShortPassphraseSetsNothingUp() {
        var plan = FreshServer.plan(server.newCode());
        plan.put("passphrase", "short");
        refuses(plan, "passphrase");
    }

    @Test
    @Order(4)
    void stateLevelsAreRefusedWhileTheirSuiteIsMissing() {
        var plan = FreshServer.plan(server.newCode());
        plan.put("ceiling", "state-secret");
        refuses(plan, "ceiling");
    }

    @Test
    @Order(5)
    void onePersonInTwoRolesIsRefused() {
        var plan = FreshServer.plan(server.newCode());
        plan.put("auditor-name", plan.get("system-admin-name"));
        refuses(plan, "auditor-name");
    }

    @Test
    @Order(6)
    void theRightPlanMakesThreeAdministratorsAndNobodyElse() {
        var visitor = server.visitor();
        var page = FreshServer.send(visitor, FreshServer.plan(server.newCode()));
        assertThat(visitor.path()).isEqualTo("/set-up/done");
        assertThat(page.select("tr[data-login] .seed")).hasSize(3);
        assertThat(server.count("account")).isEqualTo(3);
        assertThat(server.count("role_grant where granted_by is null")).isEqualTo(3);
        assertThat(server.count("evidence_staged where kind = 'set-up' and outcome = 'done'"))
                .isEqualTo(1);
        assertThat(server.bean(HomeVault.class).isOpen()).isTrue();
    }

    @Test
    @Order(7)
    void aSecondSetUpDoesNotExist() {
        var visitor = server.visitor();
        visitor.get("/set-up");
        assertThat(visitor.path()).isEqualTo("/login");
        assertThat(server.count("organisation")).isEqualTo(1);
    }
}
