package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.backup.BackingUp;
import io.shoumi.backup.Restoring;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.Serving;
import io.shoumi.home.VerifyingHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A home of every earlier version opens with this one, also when the server, or all of PostgreSQL with it, is killed meanwhile. */
class UpgradeTest {
    private static final Duration UNDER_WAY_MAX = Duration.ofSeconds(60);
    private static final int INSIDE_MILLIS_MAX = 40;

    /** Before any of the first version's requests is due. */
    private static final Instant THEN = Instant.parse("2026-01-05T02:00:00Z");

    private static final List<String> SCHEMAS = new ArrayList<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    private static Path first;
    private static Path passphrase;
    private static List<String> versions = List.of();
    private static Map<String, String> rows = Map.of();
    private static String staged = "";

    /** What becomes of the first version's rows when nobody disturbs it, one version after the other. */
    @BeforeAll
    static void undisturbed() throws Exception {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        first = EarlierHome.first(directory.resolve("first"));
        try (var reference = EarlierHome.copy(first, directory.resolve("reference"))) {
            versions = reference.versions();
            staged = reference.staged();
            for (var version : versions) {
                reference.migrate(version);
                SCHEMAS.add(reference.schema());
            }
            rows = reference.rows();
        }
        assertThat(rows.values())
                .as("rows of the first schema")
                .filteredOn(table -> !table.startsWith("0 "))
                .hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void killedTwiceItGoesOnAndNothingIsLost() throws Exception {
        torture(2);
    }

    @Test
    @Tag("torture")
    @Tag("torture-10")
    @DisplayName("10. the upgrade from every version is killed")
    void killedManyTimesFromEveryVersion() throws Exception {
        torture(Torture.times("upgrades", 20));
    }

    @Test
    void aBackupOfTheFirstVersionIsRestoredAndBroughtUpToDate() throws Exception {
        var file = directory.resolve("first.backup");
        BackingUp.of(first, file, TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC());
        var root = Files.createDirectory(directory.resolve("restored"));
        FileSystemUtils.copyRecursively(first.resolve("keys"), root.resolve("keys"));
        Restoring.of(root, file, TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC());
        try (var home = EarlierHome.open(root)) {
            assertThat(home.rows()).containsAllEntriesOf(organisations(rows));
            assertThat(home.schema()).isEqualTo(SCHEMAS.getLast());
        }
        intact(root);
    }

    private static void intact(Path root) {
        var outcome = VerifyingHome.verify(root);
        assertThat(outcome.intact()).as(outcome.toString()).isTrue();
    }

    /** Without what belongs to an hour. */
    private static Map<String, String> organisations(Map<String, String> all) {
        var kept = new TreeMap<>(all);
        kept.keySet().removeAll(List.of("form_once", "restoration"));
        return kept;
    }

    @Test
    void aDatabaseOfALaterVersionIsRefusedAndLeftAsItIs() throws Exception {
        var root = directory.resolve("later");
        Map<String, String> before;
        try (var later = EarlierHome.copy(first, root)) {
            later.pretend("4711");
            before = later.rows();
        }
        assertThatThrownBy(() -> Serving.start(new ServeOptions(root, 0, null, false, passphrase)))
                .isInstanceOfSatisfying(HomeUnusable.class, refused -> {
                    assertThat(refused.key()).isEqualTo("home.database-newer");
                    assertThat(refused.arguments()).containsExactly("4711", versions.getLast());
                });
        try (var later = EarlierHome.open(root)) {
            assertThat(later.rows()).isEqualTo(before);
            assertThat(later.schema()).isEqualTo(SCHEMAS.getFirst());
        }
    }

    private void torture(int kills) throws Exception {
        var random = new Random(kills);
        var underWay = 0;
        for (var n = 0; n < kills; n++) {
            var from = n % (versions.size() - 1) + 1;
            underWay += upgrade(directory.resolve("upgrade-" + n), from, n % 2 == 1, random) ? 1 : 0;
        }
        Torture.figures(
                "%d upgrades from %d versions, each killed, %d of them between two versions or inside one, every second time with PostgreSQL; "
                        + "%d tables equal, 0 rows lost",
                kills, Math.min(kills, versions.size() - 1), underWay, rows.size());
        assertThat(underWay).as("kills that met a migration").isPositive();
    }

    /** Whether the kill came before it was through. */
    private boolean upgrade(Path root, int from, boolean withPostgres, Random random) throws Exception {
        try (var home = EarlierHome.copy(first, root)) {
            home.migrate(versions.get(from - 1));
            home.leave();
            var awaited = withPostgres ? from + random.nextInt(versions.size() - from) : from;
            var process = RunningServer.begin(site(root), THEN, Duration.ZERO);
            await().pollInterval(Duration.ofMillis(2))
                    .pollDelay(Duration.ZERO)
                    .atMost(UNDER_WAY_MAX)
                    .until(() -> home.reached() > awaited || !process.isAlive());
            Thread.sleep(withPostgres ? random.nextInt(INSIDE_MILLIS_MAX) : 0);
            process.destroyForcibly().waitFor();
            if (withPostgres) {
                Postgres.of(root).all().forEach(ProcessHandle::destroyForcibly);
            }
        }
        var reached = whole(root);
        goesOn(root);
        FileSystemUtils.deleteRecursively(root);
        return reached < versions.size();
    }

    private static RunningServer.Site site(Path root) throws IOException {
        return new RunningServer.Site(root, Workplace.freePort(), passphrase, directory);
    }

    /** A version is there whole, or not at all. */
    private static int whole(Path root) throws Exception {
        try (var home = EarlierHome.open(root)) {
            var reached = home.reached();
            var found = home.schema();
            assertThat(found)
                    .as("its history tells version %d, its schema is that of %d", reached, SCHEMAS.indexOf(found) + 1)
                    .isEqualTo(SCHEMAS.get(reached - 1));
            return reached;
        }
    }

    private static void goesOn(Path root) throws Exception {
        try (var server = RunningServer.on(site(root), THEN, Duration.ZERO)) {
            var visitor = new Visitor(server.port(), root.resolve("tls/cert.pem"));
            visitor.get("/login");
            assertThat(visitor.status()).isEqualTo(200);
        }
        intact(root);
        try (var home = EarlierHome.open(root)) {
            assertThat(home.rows()).isEqualTo(rows);
            assertThat(home.schema()).isEqualTo(SCHEMAS.getLast());
            assertThat(home.staged()).isEqualTo(staged);
            assertThat(home.waiting()).isZero();
        }
    }
}
