package io.shoumi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.HomeVault;
import io.shoumi.home.OwnerSql;
import io.shoumi.ledger.LogKeeper;
import org.junit.jupiter.api.Test;

/** The very commit of a set-up fails: nothing is set up, the keys are shut, and it can be done again. */
class FailedCommitTest {
    @Test
    void nothingIsSetUpAndTheSamePassphraseTriesAgain() throws Exception {
        try (var server = new FreshServer()) {
            var code = server.newCode();
            try (var failing = OwnerSql.failingCommit(server.home(), "organisation", "true")) {
                var visitor = server.visitor();
                FreshServer.send(visitor, FreshServer.plan(code));
                assertThat(failing).isNotNull();
                assertThat(visitor.status()).isEqualTo(500);
            }
            nothingStands(server);
            refusesAnotherPassphrase(server, code);
            nothingStands(server);
            var visitor = server.visitor();
            FreshServer.send(visitor, FreshServer.plan(code));
            assertThat(visitor.path()).isEqualTo("/set-up/done");
            assertThat(server.count("account")).isEqualTo(3);
            assertThat(server.count("evidence_staged where kind = 'set-up' and outcome = 'done'"))
                    .isEqualTo(1);
        }
    }

    private static void nothingStands(FreshServer server) {
        for (var table : new String[] {"organisation", "unit", "person", "account", "role_grant", "adoption"}) {
            assertThat(server.count(table)).as(table).isZero();
        }
        assertThat(server.count("evidence_staged where kind = 'set-up' and outcome = 'done'"))
                .isZero();
        assertThat(server.bean(HomeVault.class).isOpen()).isFalse();
        assertThat(server.bean(LogKeeper.class).head()).isEmpty();
    }

    private static void refusesAnotherPassphrase(FreshServer server, String code) {
        var plan = FreshServer.plan(code);
        plan.put("passphrase", "some other passphrase, long enough");
        plan.put("passphrase-again", "some other passphrase, long enough");
        var visitor = server.visitor();
        var page = FreshServer.send(visitor, plan);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("[name=passphrase]").parents().select(".fault")).isNotEmpty();
    }
}
