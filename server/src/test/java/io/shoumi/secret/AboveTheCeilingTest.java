package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file marked above the organisation's ceiling. */
class AboveTheCeilingTest {
    private final Registry registry = new Registry();

    @Test
    void isNotKeptButItsHashPersonAndTimeAre() throws IOException {
        var visitor = registry.clerk.logIn();
        var before = registry.house.lastEvidence();
        var sealedBefore = sealed();
        var page =
                registry.upload(visitor, Registry.text("a.txt", "000001\n机密★10年\n\n关于某工程的情况报告\n" + UUID.randomUUID()));
        assertThat(visitor.path()).startsWith("/secrets/new/refused/");
        assertThat(page.select("main").text()).contains("机密★10年");
        assertThat(page.select("main ol li")).hasSizeGreaterThan(2);
        assertThat(registry.house.evidenceSince(before)).containsExactly("file-refused/refused");
        assertThat(sealed()).isEqualTo(sealedBefore);
        assertThat(registry.house
                        .jdbc()
                        .sql("select count(*) from intake where person_id = ?")
                        .param(registry.clerk.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(registry.house
                        .jdbc()
                        .sql("select marking from refused_file where person_id = ?")
                        .param(registry.clerk.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("机密★10年");
    }

    private long sealed() throws IOException {
        try (var files = Files.walk(registry.house.home().resolve("vault"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
