package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.home.HomeVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The host cannot confine a worker: a file is refused in words, never taken for clean, and nothing of it stays. */
class NoSandboxTest {
    private final Registry registry = new Registry();

    @Test
    void theFileIsRefusedAndNothingOfItStays() throws IOException {
        var visitor = registry.clerk.logIn();
        var before = registry.house.lastEvidence();
        var objects = files("vault");
        var keys = files("keys/owners");
        var intakes = intakes();
        var page = withoutSandbox(() -> registry.upload(visitor, Registry.text("方案.txt", "关于收购某公司的方案")));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(page.text()).contains("没有接收", "bubblewrap");
        // what was refused is recorded once the answer has left
        await().untilAsserted(() ->
                assertThat(registry.house.evidenceSince(before)).containsExactly("file-received/refused"));
        assertThat(files("vault")).isEqualTo(objects);
        assertThat(files("keys/owners")).isEqualTo(keys);
        assertThat(intakes()).isEqualTo(intakes);
        registry.upload(visitor, Registry.text("方案.txt", "关于收购某公司的方案"));
        assertThat(visitor.path()).as("with a sandbox again").matches("/secrets/new/[-0-9a-f]{36}");
    }

    @Test
    void whatNoRowNamesIsSweptAndWhatOneNamesStays() throws IOException {
        var open = registry.house.bean(HomeVault.class).open();
        var sweeping = registry.house.bean(SweepingOrphans.class);
        registry.upload(registry.clerk.logIn(), Registry.text("留.txt", "留下的文件"));
        sweeping.sweep(open, Duration.ofHours(-1));
        var kept = files("vault");
        var owner = SealedFiles.owner(io.shoumi.ledger.SecretId.random());
        open.createOwner(owner);
        open.store(owner, io.shoumi.vault.Purpose.ORIGINAL, new java.io.ByteArrayInputStream(new byte[9]));
        assertThat(sweeping.sweep(open, Duration.ofHours(1))).as("too young").isZero();
        assertThat(sweeping.sweep(open, Duration.ofHours(-1))).isEqualTo(1);
        assertThat(files("vault")).isEqualTo(kept);
    }

    /** Workers run under the JDK of the server; where it is not there, they cannot start. */
    private Document withoutSandbox(java.util.function.Supplier<Document> act) {
        var reader = registry.house.bean(ConfinedReader.class);
        var jdk = System.getProperty("java.home");
        reader.destroy();
        System.setProperty("java.home", "/nonexistent");
        try {
            return act.get();
        } finally {
            System.setProperty("java.home", jdk);
            reader.destroy();
        }
    }

    private long files(String directory) throws IOException {
        var folder = registry.house.home().resolve(directory);
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).count();
        }
    }

    private long intakes() {
        return registry.house
                .jdbc()
                .sql("select count(*) from intake")
                .query(Long.class)
                .single();
    }
}
