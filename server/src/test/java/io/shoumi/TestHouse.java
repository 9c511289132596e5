package io.shoumi;

import io.shoumi.home.HomeVault;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.identity.Enrolment;
import io.shoumi.identity.Totp;
import io.shoumi.ledger.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole server on a home of its own, started once per test JVM, with a clock that tests move forward. People get accounts the
 * way everybody does: invited, enrolled with password and TOTP, pledged, granted.
 */
public final class TestHouse {
    public static final String PASSPHRASE = "correct horse battery staple";
    public static final String PASSWORD = "Correct-Horse-7-Battery";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NOT_BY_THE_CLOCK = """
            not (kind = 'reading-ended' and content like '%"why":"away"%')
            and not (actor_id is null and kind ~ '^reading-ended$|-(expired|lapsed|reminded|escalated)$')""";
    private static final String[] OF_THE_GROUP = {"R1", "R2", "R4"};
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private static final class Holder {
        private static final TestHouse HOUSE = new TestHouse(freshHome());
    }

    private final SetClock clock = SetClock.forDemo();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final Path home;
    private final UUID group;

    /** A house of the caller's own, beside the one of this JVM; {@link #leave} stops it and leaves its home. */
    public static TestHouse on(Path home) {
        return new TestHouse(home);
    }

    private static Path freshHome() {
        try {
            return Files.createTempDirectory("shoumi-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestHouse(Path home) {
        this.home = home;
        try {
            System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
            port = freePort();
            clock.set(Instant.parse("2026-06-01T01:00:00Z"));
            context = TestServing.start(new ServeOptions(home, port, null, false, null), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bean(HomeVault.class).create(PASSPHRASE.toCharArray());
        jdbc().sql("insert into organisation (name_zh, name_en, set_up_at) values ('试验集团', 'Test group', ?)")
                .param(Timestamp.from(now()))
                .update();
        group = unit("集团", null, OF_THE_GROUP);
    }

    /** The house of this JVM. */
    public static TestHouse house() {
        return Holder.HOUSE;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public void leave() {
        context.close();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public Instant now() {
        return clock.instant();
    }

    public void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    public UUID group() {
        return group;
    }

    /** A department (or the group itself) that adopts regulations from a day past. */
    public UUID unit(String name, @org.jspecify.annotations.Nullable UUID parent, String... adopting) {
        var id = UUID.randomUUID();
        jdbc().sql("""
                        insert into unit (id, parent_id, code, name_zh, name_en, kind, created_at)
                        values (:id, :parent, :code, :name, :name, :kind, :at)""")
                .param("id", id)
                .param("parent", parent)
                .param("code", "U" + NUMBERS.incrementAndGet())
                .param("name", name)
                .param("kind", parent == null ? "group" : "department")
                .param("at", Timestamp.from(now()))
                .update();
        for (var regulation : adopting) {
            jdbc().sql(
                            "insert into adoption (id, unit_id, regulation, during) values (?, ?, ?, tstzrange('2020-01-01', null))")
                    .params(UUID.randomUUID(), id, regulation)
                    .update();
        }
        return id;
    }

    /** For a test that sends whatever form it finds, also the one by which the group ends an adoption. */
    public void adoptAgain() {
        for (var regulation : OF_THE_GROUP) {
            jdbc().sql("""
                            insert into adoption (id, unit_id, regulation, during)
                            select :id, :unit, :regulation, tstzrange(:now::timestamptz, null)
                            where not exists (select 1 from adoption
                              where unit_id = :unit and regulation = :regulation and during @> :now::timestamptz)""")
                    .param("id", UUID.randomUUID())
                    .param("unit", group)
                    .param("regulation", regulation)
                    .param("now", Timestamp.from(now()))
                    .update();
        }
    }

    /** Somebody with an account, this year's pledge and the role of user. */
    public Person person(String name, UUID unit) {
        var person = stranger(name, unit);
        pledge(person);
        role(person, "user");
        return person;
    }

    /** Somebody with an account and nothing else. */
    public Person stranger(String name, UUID unit) {
        var id = PersonId.random();
        var number = "T" + NUMBERS.incrementAndGet();
        jdbc().sql(
                        "insert into person (id, number, name, unit_id, trained_on, created_at) values (?, ?, ?, ?, '2026-01-01', ?)")
                .params(id.value(), number, name, unit, Timestamp.from(now()))
                .update();
        var login = number.toLowerCase(java.util.Locale.ROOT);
        var enrolment = bean(Enrolment.class);
        var code = enrolment.invite(id, login, null);
        var enrolling = enrolment.begin(login, code).orElseThrow();
        enrolment.enrol(enrolling, PASSWORD, Totp.code(enrolling.seed(), now()));
        return new Person(this, id, name, number, login, enrolling.seed());
    }

    public void pledge(Person person) {
        jdbc().sql("insert into pledge (id, person_id, year, text_hash, signed_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person.id().value(),
                        now().atZone(CHINA).getYear(),
                        new byte[32],
                        Timestamp.from(now()))
                .update();
    }

    public void role(Person person, String role) {
        jdbc().sql(
                        "insert into role_grant (id, person_id, role, during) values (?, ?, ?, tstzrange('2020-01-01', null))")
                .params(UUID.randomUUID(), person.id().value(), role)
                .update();
    }

    /** A granted post. */
    public void post(Person person, String post, UUID unit) {
        var granter = jdbc().sql("select id from person where id <> ? limit 1")
                .param(person.id().value())
                .query(UUID.class)
                .optional()
                .orElse(UUID.randomUUID());
        jdbc().sql("""
                        insert into post_holding (id, person_id, post, unit_id, during, granted_by, granted_at)
                        values (?, ?, ?, ?, tstzrange('2020-01-01', null), ?, ?)""")
                .params(UUID.randomUUID(), person.id().value(), post, unit, granter, Timestamp.from(now()))
                .update();
    }

    public void designate(Person person, UUID unit, String... acts) {
        jdbc().sql("""
                        insert into designation (id, person_id, unit_id, acts, during, designator_id)
                        values (?, ?, ?, ?, tstzrange('2020-01-01', '2036-01-01'), ?)""")
                .params(
                        UUID.randomUUID(),
                        person.id().value(),
                        unit,
                        acts,
                        person.id().value())
                .update();
    }

    public UUID place(String kind, UUID unit, Person custodian) {
        var id = UUID.randomUUID();
        var code = "P" + NUMBERS.incrementAndGet();
        jdbc().sql("""
                        insert into place (id, code, name_zh, name_en, kind, unit_id, custodian_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, code, code, code, kind, unit, custodian.id().value(), Timestamp.from(now()))
                .update();
        return id;
    }

    /**
     * The kinds and outcomes of evidence staged since an entry, oldest first, as {@code kind/outcome}; without what the house's
     * own clock did meanwhile to requests and loans of other tests.
     */
    public List<String> evidenceSince(long stagedId) {
        return jdbc().sql("select kind || '/' || outcome from evidence_staged where id > ? and " + NOT_BY_THE_CLOCK
                        + " order by id")
                .param(stagedId)
                .query(String.class)
                .list();
    }

    /** The content of the newest entry, without those that {@link #evidenceSince} leaves out. */
    public String lastEntry() {
        return jdbc().sql("select content from evidence_staged where " + NOT_BY_THE_CLOCK + " order by id desc limit 1")
                .query(String.class)
                .single();
    }

    /** All that happened to one secret since an entry, as {@link #evidenceSince}, the clock's acts too. */
    public List<String> evidenceAbout(UUID secret, long stagedId) {
        return jdbc().sql(
                        "select kind || '/' || outcome from evidence_staged where secret_id = ? and id > ? order by id")
                .params(secret, stagedId)
                .query(String.class)
                .list();
    }

    public long lastEvidence() {
        return jdbc().sql("select coalesce(max(id), 0) from evidence_staged")
                .query(Long.class)
                .single();
    }

    /** Somebody of this house. */
    public record Person(TestHouse house, PersonId id, String name, String number, String login, byte[] seed) {
        /** Logs in over HTTPS, like a browser; the clock moves on a step so that the code is a fresh one. */
        public Visitor logIn() {
            house.pass(Duration.ofSeconds(31));
            var visitor = house.visitor();
            var page = visitor.get("/login");
            visitor.submit(
                    page,
                    "/login",
                    java.util.Map.of("login", login, "password", PASSWORD, "code", Totp.code(seed, house.now())));
            return visitor;
        }
    }

    /** Somebody with a browser who has not logged in. */
    public Visitor visitor() {
        return new Visitor(port, home.resolve("tls/cert.pem"));
    }
}
