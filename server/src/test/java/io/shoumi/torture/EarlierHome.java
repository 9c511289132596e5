package io.shoumi.torture;

import io.shoumi.TestHouse;
import io.shoumi.evidence.TileLog;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.Migrations;
import io.shoumi.home.NewLogKey;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.StagingAlone;
import io.shoumi.vault.SealedVault;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A home as an earlier version left it: its schema, rows in all its tables, evidence that waits for the log, the log and keys. */
final class EarlierHome implements AutoCloseable {
    private static final List<String> AFTERWARDS =
            List.of("flyway_schema_history", "evidence_integrated", "evidence_queue", "evidence_staged");

    private final DataHome home;
    private final HomeDatabase database;
    private final SingleConnectionDataSource owner;

    private EarlierHome(DataHome home, HomeDatabase database) throws java.sql.SQLException {
        this.home = home;
        this.database = database;
        this.owner = new SingleConnectionDataSource(database.asOwner(), true);
    }

    /** The first version's, stopped. */
    static Path first(Path root) throws Exception {
        try (var earlier = open(root)) {
            earlier.migrate("1");
            earlier.fill();
        }
        return root;
    }

    /** A copy of a stopped one, its database running until {@link #close}. */
    static EarlierHome copy(Path first, Path root) throws Exception {
        var status = new ProcessBuilder("cp", "-a", first.toString(), root.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("cp");
        }
        return open(root);
    }

    static EarlierHome open(Path root) throws Exception {
        var home = DataHome.open(root);
        return new EarlierHome(home, HomeDatabase.start(home));
    }

    /** The versions from the first to this program's. */
    List<String> versions() {
        return Arrays.stream(Migrations.of(database).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    void migrate(String version) {
        Migrations.of(database)
                .target(version)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
    }

    private void fill() throws Exception {
        try (var in = Objects.requireNonNull(EarlierHome.class.getResourceAsStream("/upgrade/first-house.sql"));
                var statement = owner.getConnection().createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        var ledger = StagingAlone.in(database.url(), database.appPassword(), Clock.systemUTC());
        JdbcClient.create(owner)
                .sql("select secret_id || ' ' || encode(hash, 'hex') from custody_event order by id")
                .query(String.class)
                .list()
                .forEach(event ->
                        ledger.stageApart(Act.done(ActKind.CARRIER_NUMBERED, null, "secret:" + event.substring(0, 36))
                                .with("events", List.of(event.substring(37)))));
        if (Vault.at(home.keys(), home.objects()) instanceof SealedVault sealed) {
            try (var vault = sealed.create(TestHouse.PASSPHRASE.toCharArray())) {
                TileLog.open(home.log(), NewLogKey.in(home.keys(), vault)).close();
            }
        }
    }

    /** How far it is: the number of versions that are whole. */
    int reached() {
        return JdbcClient.create(owner)
                .sql("select count(*) from flyway_schema_history where success and version is not null")
                .query(Integer.class)
                .single();
    }

    /** What the schema is made of, in words, to be compared. */
    String schema() {
        return JdbcClient.create(owner).sql("""
                select md5(string_agg(what, ',' order by what)) from (
                  select table_name || '.' || column_name || ':' || data_type || ':' || is_nullable || ':' || coalesce(column_default, '') as what
                    from information_schema.columns where table_schema = 'public'
                  union all select conrelid::regclass || ':' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
                  union all select indexdef from pg_indexes where schemaname = 'public'
                  union all select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace and probin is null
                    and prokind = 'f') schema""").query(String.class).single();
    }

    /** Each table's rows as one digest. */
    Map<String, String> rows() {
        var jdbc = JdbcClient.create(owner);
        var all = new TreeMap<String, String>();
        for (var table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            if (!AFTERWARDS.contains(table)) {
                all.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from \""
                                                + table + "\" t")
                                .query(String.class)
                                .single());
            }
        }
        return all;
    }

    /** How many entries wait for the log. */
    int waiting() {
        return JdbcClient.create(owner)
                .sql("select count(*) from evidence_queue")
                .query(Integer.class)
                .single();
    }

    /** The evidence that the earlier version staged, as a digest. */
    String staged() {
        return JdbcClient.create(owner).sql("""
                select count(*) || ' ' || md5(string_agg(entry_id || content || encode(salt, 'hex') || encode(commitment, 'hex'), ',' order by id))
                from evidence_staged where kind = 'carrier-numbered'""").query(String.class).single();
    }

    void pretend(String version) {
        JdbcClient.create(owner).sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, ?, 'of a later program', 'SQL', 'later.sql', 'shoumi_owner', 1, true)""").param(version).update();
    }

    /** Leaves the database running for a server to adopt; the home's lock is given back. */
    void leave() throws IOException {
        home.close();
    }

    @Override
    public void close() throws IOException {
        owner.destroy();
        database.close();
        home.close();
    }
}
