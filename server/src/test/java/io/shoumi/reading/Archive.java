package io.shoumi.reading;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;

/** A department under R1, R2 and R4 with a secret on paper and as a file, registered by the real way from a file. */
final class Archive {
    static final Visitor.Attachment FILE = new Visitor.Attachment(
            "file", "方案.txt", "text/plain", "核心商密\n\n北部采区接续方案。\n".repeat(60).getBytes(StandardCharsets.UTF_8));

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestHouse house;
    final UUID unit;
    final Person clerk;
    final Person supervisor;
    final Person leader;
    final Person reader;
    final Person stranger;
    final UUID room;
    final UUID secret;
    final String cover;

    Archive() {
        this(TestHouse.house());
    }

    Archive(TestHouse house) {
        this(house, FILE);
    }

    Archive(TestHouse house, Visitor.Attachment file) {
        this.house = house;
        var number = NUMBERS.incrementAndGet();
        cover = "松涛-" + number;
        unit = house.unit("档案部" + number, house.group());
        clerk = house.person("林疏影" + number, unit);
        supervisor = house.person("许攸宁" + number, unit);
        leader = house.person("韩亦川" + number, unit);
        reader = house.person("程霁月" + number, unit);
        stranger = house.person("何知远" + number, unit);
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.post(supervisor, "supervisor", unit);
        house.post(leader, "leader-in-charge", unit);
        var safe = house.place("safe", unit, clerk);
        house.place("vault", unit, clerk);
        room = house.place("reading-room", unit, clerk);
        secret = register(safe, file);
    }

    private UUID register(UUID safe, Visitor.Attachment file) {
        var visitor = clerk.logIn();
        var page = visitor.upload(visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", unit), file);
        var address = visitor.path();
        visitor.submit(
                page,
                address,
                Map.ofEntries(
                        Map.entry("coverTitle", cover),
                        Map.entry("trueTitle", "北部采区接续方案比选报告"),
                        Map.entry("kind", "major-decisions"),
                        Map.entry("basis", "总经理办公会"),
                        Map.entry("level", "core"),
                        Map.entry("termYears", "5"),
                        Map.entry("archive", "record"),
                        Map.entry("paperCopies", "2"),
                        Map.entry("place", safe.toString()),
                        Map.entry("scopePeople", reader.number() + " " + clerk.number())));
        var id = address.substring("/secrets/new/".length());
        var decision = "/secrets/" + id + "/classification";
        var decider = supervisor.logIn();
        decider.submit(decider.get(decision), decision, Map.of("decision", "approve", "opinion", "同意"));
        return UUID.fromString(id);
    }

    /** Asks on the form; the page that follows. */
    Document ask(Visitor borrower, String mode) {
        return borrower.submit(
                borrower.get("/loans/new?secret=" + secret),
                "/loans",
                Map.of("mode", mode, "purpose", "投资测算复核", "due", day(3), "room", room.toString()));
    }

    private String day(int ahead) {
        return house.now()
                .plus(java.time.Duration.ofDays(ahead))
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
    }

    /** A request's address, asked by the reader and approved by all who must. */
    void approved(String mode) {
        var borrower = reader.logIn();
        ask(borrower, mode);
        var request = borrower.path();
        approve(leader.logIn(), request);
        approve(supervisor.logIn(), request);
    }

    static Document approve(Visitor approver, String request) {
        return approver.submit(approver.get(request), request + "/approve", Map.of("opinion", "同意，限阅览室内。"));
    }

    UUID loan(String mode) {
        return house.jdbc()
                .sql("select id from loan where secret_id = ? and mode = ?")
                .params(secret, mode)
                .query(UUID.class)
                .single();
    }

    String label(String mode) {
        return house.jdbc()
                .sql(
                        "select c.label from loan l join carrier c on c.id = l.carrier_id where l.secret_id = ? and l.mode = ?")
                .params(secret, mode)
                .query(String.class)
                .single();
    }

    String state(String mode) {
        return house.jdbc().sql("""
                        select l.state || '/' || k.state from loan l join custody k on k.carrier_id = l.carrier_id
                          and upper_inf(k.during) where l.secret_id = ? and l.mode = ?""").params(secret, mode).query(String.class).single();
    }
}
