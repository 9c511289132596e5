package io.shoumi.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.backup.BackingUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server on a PostgreSQL that Debian brings and somebody else runs. */
class ExternalDatabaseTest {
    @TempDir
    private static Path directory;

    @TempDir
    private Path other;

    private static DebianPostgres postgres;
    private static Path home;

    @BeforeAll
    static void oneHouseWorksThere() throws Exception {
        postgres = DebianPostgres.in(directory.resolve("pg"));
        home = directory.resolve("home");
        try (var fresh = DataHome.open(home)) {
            ExternalDatabase.choose(fresh, postgres.url());
            assertThatThrownBy(() -> HomeDatabase.start(fresh)).satisfies(refused("home.db-roles"));
            noPasswordIn(fresh);
        }
        postgres.runScript(home.resolve(ExternalDatabase.ROLES));
        work(TestHouse.on(home));
    }

    private static void noPasswordIn(DataHome fresh) throws Exception {
        var script = Files.readString(home.resolve(ExternalDatabase.ROLES));
        var credentials = fresh.load(HomeDatabase.CREDENTIALS);
        assertThat(script)
                .contains("SCRAM-SHA-256$")
                .doesNotContain(credentials.getProperty(HomeDatabase.OWNER), credentials.getProperty(HomeDatabase.APP));
        for (var file : List.of(ExternalDatabase.ROLES, HomeDatabase.CREDENTIALS)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    private static void work(TestHouse house) throws Exception {
        var unit = house.unit("办公室", house.group(), "R1");
        var clerk = house.person("保密员", unit);
        SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 3);
        assertThat(clerk.logIn().known()).isTrue();
        assertThat(postgres.sql("""
                        select bool_and(s.ssl) and count(*) > 0 from pg_stat_ssl s join pg_stat_activity a using (pid)
                        where a.usename like 'shoumi%'""")).isEqualTo("t");
        assertThat(VerifyingHome.verify(home).intact()).isTrue();
        house.leave();
        assertThat(home.resolve("database")).doesNotExist();
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static java.util.function.Consumer<Throwable> refused(String key, String... naming) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(HomeUnusable.class);
            var unusable = (HomeUnusable) thrown;
            assertThat(unusable.key()).isEqualTo(key);
            List.of(naming)
                    .forEach(named ->
                            assertThat(List.of(unusable.arguments()).toString()).contains(named));
        };
    }

    /** All that a start does to a database. */
    private static void start(Path root) throws Exception {
        try (var opened = DataHome.open(root);
                var database = HomeDatabase.start(opened)) {
            Migrations.complete(database);
        }
    }

    @Test
    void itIsCheckedAndBackedUpWithoutAServer() throws Exception {
        assertThat(VerifyingHome.verify(home).intact()).isTrue();
        var outcome =
                BackingUp.of(home, other.resolve("backup"), TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC());
        assertThat(outcome.tables()).isPositive();
        assertThat(outcome.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role shoumi_app superuser | alter role shoumi_app nosuperuser | shoumi_app: SUPERUSER",
                "alter role shoumi_app bypassrls | alter role shoumi_app nobypassrls | shoumi_app: BYPASSRLS",
                "alter role shoumi_app createrole | alter role shoumi_app nocreaterole | shoumi_app: CREATEROLE",
                "alter role shoumi_owner superuser | alter role shoumi_owner nosuperuser | shoumi_owner: SUPERUSER",
                "grant shoumi_owner to shoumi_app | revoke shoumi_owner from shoumi_app | shoumi_app: member of shoumi_owner",
                "grant pg_write_all_data to shoumi_app | revoke pg_write_all_data from shoumi_app | member of pg_write_all_data",
                "alter table decision owner to shoumi_app | alter table decision owner to shoumi_owner | owner of decision",
                "grant create on schema public to shoumi_app | revoke create on schema public from shoumi_app | CREATE on schema",
                "grant set on parameter session_replication_role to shoumi_app | revoke set on parameter session_replication_role from shoumi_app | SET session_replication_role",
                "grant truncate on custody_event to public | revoke truncate on custody_event from public | TRUNCATE on custody_event",
                "grant trigger on evidence_staged to shoumi_app | revoke trigger on evidence_staged from shoumi_app | TRIGGER on evidence_staged",
                "grant update (content) on evidence_staged to public | revoke update (content) on evidence_staged from public | UPDATE of columns of evidence_staged"
            })
    void aRightTooManyStopsTheStartAndIsNamed(String giving, String taking, String named) throws Exception {
        postgres.sql(giving);
        try {
            assertThatThrownBy(() -> start(home)).satisfies(refused("home.rights-too-many", named));
        } finally {
            postgres.sql(taking);
        }
        start(home);
    }

    @Test
    void aRightTooFewStopsTheStartAndIsNamed() throws Exception {
        postgres.sql("alter schema public owner to postgres");
        try {
            assertThatThrownBy(() -> start(home)).satisfies(refused("home.rights-too-few", "CREATE on schema public"));
        } finally {
            postgres.sql("alter schema public owner to pg_database_owner");
        }
        start(home);
    }

    @Test
    void whatDoesNotSyncIsRefused() throws Exception {
        setting("fsync", "off");
        try {
            assertThatThrownBy(() -> start(home)).satisfies(refused("home.db-setting", "fsync=on", "off"));
        } finally {
            setting("fsync", "on");
        }
        start(home);
    }

    private static void setting(String name, String value) throws Exception {
        postgres.sql("alter system set " + name + " = " + value);
        postgres.sql("select pg_reload_conf()");
        org.awaitility.Awaitility.await()
                .until(() -> postgres.sql("show " + name).equals(value));
    }

    @Test
    void anotherServersCertificateIsRefused() throws Exception {
        var stranger = Certificate.in(other);
        try (var opened = DataHome.open(other.resolve("home"))) {
            ExternalDatabase.choose(opened, postgres.url(stranger));
            assertThatThrownBy(() -> HomeDatabase.start(opened)).satisfies(refused("home.db-unreachable", "SSL"));
        }
    }

    @Test
    void anotherHomeIsRefusedThoughItKnowsThePasswords() throws Exception {
        try (var mine = DataHome.open(home);
                var another = DataHome.open(other.resolve("home"))) {
            var known = mine.load(HomeDatabase.CREDENTIALS);
            known.remove("mark");
            known.remove("claimed");
            another.save(HomeDatabase.CREDENTIALS, known);
            ExternalDatabase.choose(another, postgres.url());
        }
        assertThatThrownBy(() -> start(other.resolve("home"))).satisfies(refused("home.db-other-home"));
        start(home);
    }

    @Test
    void aDatabaseThatLostItsRowsIsRefusedAndNotFilledAnew() throws Exception {
        postgres.sqlElsewhere("alter database shoumi rename to away");
        try {
            assertThatThrownBy(() -> start(home)).satisfies(refused("home.db-roles"));
            postgres.runScript(home.resolve(ExternalDatabase.ROLES));
            assertThatThrownBy(() -> start(home)).satisfies(refused("home.db-lost"));
            assertThat(postgres.sql("select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
        } finally {
            postgres.sqlElsewhere("drop database if exists shoumi");
            postgres.sqlElsewhere("alter database away rename to shoumi");
        }
        start(home);
    }

    @Test
    void aHomeWithADatabaseOfItsOwnTakesNoOther() throws Exception {
        try (var opened = DataHome.open(other.resolve("home"))) {
            var own = new java.util.Properties();
            own.setProperty("port", "1");
            opened.save(HomeDatabase.CREDENTIALS, own);
            assertThatThrownBy(() -> ExternalDatabase.choose(opened, postgres.url()))
                    .satisfies(refused("home.db-embedded"));
        }
    }
}
