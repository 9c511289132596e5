package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.HomeVault;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The root key is changed while people work, and the server is killed at a random point of it. */
class KilledRootChangeTest {
    private static final ContextId PLACE = new ContextId("test");
    private static final int CHANGE_MILLIS = 1500;
    private static final int ROOT_AT = 9;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Map<OwnerId, byte[]> sealed = new HashMap<>();
    private final Set<UUID> roots = new HashSet<>();
    private @org.jspecify.annotations.Nullable Person system;
    private @org.jspecify.annotations.Nullable Person security;
    private int within;

    @Test
    void twiceUnderThreeWriters() throws Exception {
        torture(2, 3, 200);
    }

    @Test
    @Tag("torture")
    @Tag("torture-14")
    @DisplayName("14. the server is killed while the root key changes under writers")
    void manyTimesUnderWriters() throws Exception {
        torture(Torture.times("kills", 50), Torture.times("writers", 4), 400);
    }

    private void torture(int kills, int writers, int owners) throws Exception {
        var place = Workplace.in(directory, writers, house -> prepare(house, owners));
        var random = new Random(kills);
        for (var n = 1; n <= kills; n++) {
            var server = place.open();
            try {
                place.check();
                changeUntilKilled(place, server, random);
            } finally {
                server.kill();
            }
            everythingOpens(place.home());
        }
        try (var server = place.open()) {
            var page = place.strictRound(server).logIn(java.util.Objects.requireNonNull(system));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !page.get("/keys")
                            .select("form[action=/keys/root/ask]")
                            .isEmpty());
            place.check();
        }
        place.intact();
        allUnderOneRoot(place.home());
        assertThat(place.acknowledged()).isPositive();
        Torture.figures(
                "%d kills, %d within a change, %d root keys, %d acts acknowledged, everything opens, no old root key left",
                kills, within, roots.size(), place.acknowledged());
    }

    private void prepare(TestHouse house, int owners) {
        system = administrator(house, "系统管理员", "system-admin");
        security = administrator(house, "安全管理员", "security-admin");
        var vault = house.bean(HomeVault.class).open();
        for (var n = 0; n < owners; n++) {
            var owner = new OwnerId(UUID.randomUUID());
            vault.createOwner(owner);
            sealed.put(owner, vault.sealSmall(owner, Purpose.TITLE, PLACE, bytes(owner)));
        }
    }

    private static byte[] bytes(OwnerId owner) {
        return owner.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static Person administrator(TestHouse house, String name, String role) {
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    private void changeUntilKilled(Workplace place, RunningServer server, Random random) throws Exception {
        var round = place.strictRound(server);
        var crew = Crew.at(round, place.acts());
        round.awaitWork();
        var asker = round.logIn(java.util.Objects.requireNonNull(system));
        var page = asker.get("/keys");
        if (!page.select("form[action=/keys/root/ask]").isEmpty()) {
            asker.submit(page, "/keys/root/ask", Map.of("reason", "轮换"));
            var agreeing = round.logIn(java.util.Objects.requireNonNull(security));
            agreeing.submit(agreeing.get("/keys"), "/keys/root/agree", Map.of());
        }
        Thread.sleep(random.nextInt(CHANGE_MILLIS));
        server.kill();
        place.close(round, crew);
    }

    /** By the keys as the kill left them. */
    private void everythingOpens(Path home) throws IOException {
        try (var vault = unsealed(home)) {
            within += vault.root().changing() ? 1 : 0;
            roots.add(vault.root().id());
            sealed.forEach((owner, value) -> assertThat(vault.openSmall(owner, Purpose.TITLE, PLACE, value))
                    .isEqualTo(bytes(owner)));
            for (var file : ownerFiles(home)) {
                vault.sealSmall(OwnerId.of(file.getFileName().toString()), Purpose.TITLE, PLACE, new byte[0]);
            }
        }
    }

    private void allUnderOneRoot(Path home) throws IOException {
        try (var vault = unsealed(home)) {
            assertThat(vault.root().changing()).isFalse();
            for (var file : ownerFiles(home)) {
                var id = ByteBuffer.wrap(Files.readAllBytes(file), ROOT_AT, 16);
                assertThat(new UUID(id.getLong(), id.getLong()))
                        .isEqualTo(vault.root().id());
            }
        }
        assertThat(home.resolve("keys/root.p12.old")).doesNotExist();
        assertThat(home.resolve("keys/root.p12.next")).doesNotExist();
    }

    private static OpenVault unsealed(Path home) throws IOException {
        return Vault.unseal(home.resolve("keys"), home.resolve("vault"), TestHouse.PASSPHRASE.toCharArray());
    }

    private static java.util.List<Path> ownerFiles(Path home) throws IOException {
        try (var files = Files.list(home.resolve("keys/owners"))) {
            return files.filter(file -> !file.toString().endsWith(".part")).toList();
        }
    }
}
