package io.shoumi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.HomeVault;
import io.shoumi.torture.Torture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody on the machine guesses the code of a fresh server, and then the passphrase of one that is sealed. */
class GuessedPassphraseTest {
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void fewGuessesAreLookedAt() throws IOException {
        assertThat(atTheCode(12)).isEqualTo(5);
        assertThat(statuses).containsOnlyKeys(422);
    }

    @Test
    @Tag("torture")
    @Tag("torture-30")
    @DisplayName("30. ten thousand guesses at set-up and unsealing")
    void ofTenThousandGuessesFewAreLookedAt() throws IOException {
        var guesses = Torture.times("guesses", 10_000);
        var codes = atTheCode(guesses);
        var passphrases = atThePassphrase(guesses);
        Torture.figures(
                "%d guesses each; looked at: set-up code %d, passphrase %d; answers %s; the right one opens a server started again",
                guesses, codes, passphrases, statuses);
        assertThat(codes).isLessThan(20);
        assertThat(passphrases).isLessThan(20);
    }

    private int atTheCode(int guesses) throws IOException {
        try (var server = new FreshServer()) {
            server.newCode();
            var visitor = server.visitor();
            var page = visitor.get("/set-up");
            for (var i = 0; i < guesses; i++) {
                visitor.submit(page, "/set-up", FreshServer.plan("AAAA-AAAA-" + i));
                statuses.merge(visitor.status(), 1, Integer::sum);
            }
            assertThat(server.bean(HomeVault.class).exists()).isFalse();
            return counted(server);
        }
    }

    private int atThePassphrase(int guesses) throws IOException {
        Path home;
        try (var server = new FreshServer()) {
            server.bean(HomeVault.class).create(FreshServer.PASSPHRASE.toCharArray());
            home = server.home();
        }
        try (var server = new FreshServer(home)) {
            var visitor = server.visitor();
            var page = visitor.get("/unseal");
            for (var i = 0; i < guesses; i++) {
                visitor.submit(page, "/unseal", Map.of("passphrase", "guess " + i));
                statuses.merge(visitor.status(), 1, Integer::sum);
            }
            var vault = server.bean(HomeVault.class);
            assertThat(vault.isOpen()).isFalse();
            vault.unseal(FreshServer.PASSPHRASE.toCharArray());
            assertThat(vault.isOpen()).isTrue();
            return counted(server);
        }
    }

    private static int counted(FreshServer server) {
        return server.bean(JdbcClient.class)
                .sql("select coalesce(max(failures), 0) from guess where door = 'unseal'")
                .query(Integer.class)
                .single();
    }
}
