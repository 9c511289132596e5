package io.shoumi.torture;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.identity.Totp;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** People who do the whole job with one secret, whose title, text and passages stand nowhere else in the world. */
final class CanaryHouse {
    static final String TITLE = "金丝雀标题-canary-title-Qx7-绝不外泄";
    static final String TEXT = "金丝雀正文-canary-text-Vz3-绝不外泄";
    static final String PASSAGE = "金丝雀摘录-canary-quote-Kp9-绝不外泄";

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4}");

    private final UUID unit;
    private final Person clerk;
    private final Person supervisor;
    private final Person leader;
    private final Person reader;
    private final Person stranger;
    private final Person officer;
    private final UUID safe;
    private final UUID room;

    CanaryHouse(TestHouse house) {
        unit = house.unit("档案部", house.group());
        clerk = house.person("林保密", unit);
        supervisor = house.person("许主管", unit);
        leader = house.person("韩分管", unit);
        reader = house.person("程阅读", unit);
        stranger = house.person("何旁人", unit);
        officer = house.person("保密办", unit);
        house.role(officer, "officer");
        house.designate(clerk, unit, "receive", "keep", "pass");
        house.post(supervisor, "supervisor", unit);
        house.post(leader, "leader-in-charge", unit);
        safe = house.place("safe", unit, clerk);
        house.place("vault", unit, clerk);
        room = house.place("reading-room", unit, clerk);
    }

    List<Person> people() {
        return List.of(clerk, supervisor, leader, reader, stranger, officer);
    }

    /** One life of the server, in which everything is done once. */
    final class Day {
        private final RunningServer server;
        private final Path certificate;
        private final Canary canary;
        private final Map<String, Visitor> loggedIn = new HashMap<>();

        Day(RunningServer server, Path certificate, Canary canary) {
            this.server = server;
            this.certificate = certificate;
            this.canary = canary;
        }

        void work() {
            var at = logIn(clerk);
            var secret = registered(at);
            approved(secret);
            seen(secret);
            refused(at, secret);
            reported(secret);
        }

        /** The session's own key must stand nowhere either. */
        private Visitor logIn(Person person) {
            return loggedIn.computeIfAbsent(person.login(), login -> newlyLoggedIn(person));
        }

        private Visitor newlyLoggedIn(Person person) {
            var visitor = new Visitor(server.port(), certificate);
            visitor.submit(
                    visitor.get("/login"),
                    "/login",
                    Map.of(
                            "login",
                            person.login(),
                            "password",
                            TestHouse.PASSWORD,
                            "code",
                            Totp.code(person.seed(), server.now())));
            require(visitor, 200);
            canary.text("a session's key", visitor.key());
            return visitor;
        }

        private UUID registered(Visitor at) {
            var page = upload(at, "text/plain", TITLE + ".txt", ("核心商密\n\n" + TEXT + "。收购方案。\n").repeat(60));
            var address = at.path();
            at.submit(page, address, proposal("二十"));
            require(at, 422);
            at.submit(page, address, proposal("5"));
            require(at, 200);
            return UUID.fromString(address.substring("/secrets/new/".length()));
        }

        private Document upload(Visitor at, String type, String name, String text) {
            var file = new Visitor.Attachment("file", name, type, text.getBytes(StandardCharsets.UTF_8));
            return at.upload(at.get("/secrets/new"), "/secrets/new", Map.of("unit", unit), file);
        }

        /** Goes on sending files until the server is gone. */
        void uploadUntilKilled() {
            var at = logIn(clerk);
            try {
                while (true) {
                    upload(at, "text/plain", TITLE + ".txt", (TEXT + "\n").repeat(20_000));
                }
            } catch (UncheckedIOException killed) {
                // as it should be
            }
        }

        private Map<String, Object> proposal(String years) {
            return Map.ofEntries(
                    Map.entry("coverTitle", "青石-" + UUID.randomUUID().toString().substring(0, 8)),
                    Map.entry("trueTitle", TITLE),
                    Map.entry("kind", "major-decisions"),
                    Map.entry("basis", "总经理办公会"),
                    Map.entry("level", "core"),
                    Map.entry("termYears", years),
                    Map.entry("archive", "record"),
                    Map.entry("paperCopies", "2"),
                    Map.entry("place", safe.toString()),
                    Map.entry("scopePeople", reader.number() + " " + clerk.number()));
        }

        private void approved(UUID secret) {
            var address = "/secrets/" + secret + "/classification";
            var at = logIn(supervisor);
            at.submit(at.get(address), address, Map.of("decision", "approve", "opinion", "同意"));
            require(at, 200);
        }

        private void seen(UUID secret) {
            var at = logIn(reader);
            var record = "/secrets/" + secret;
            var shown = at.submit(at.get(record), record + "/true-title", Map.of());
            if (!shown.text().contains(TITLE)) {
                throw new AssertionError("the true title was not shown: " + shown.text());
            }
            at.submit(at.get("/secrets"), "/find", Map.of("q", TITLE));
            at.submit(at.get("/secrets"), "/find", Map.of("q", PASSAGE));
            require(at, 200);
            var due = server.now()
                    .plus(Duration.ofDays(3))
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toLocalDate();
            at.submit(
                    at.get("/loans/new?secret=" + secret),
                    "/loans",
                    Map.of("mode", "electronic", "purpose", "复核", "due", due.toString(), "room", room.toString()));
            require(at, 200);
            var request = at.path();
            for (var approver : List.of(leader, supervisor)) {
                var decider = logIn(approver);
                decider.submit(decider.get(request), request + "/approve", Map.of("opinion", "同意"));
            }
            read(at);
        }

        private void read(Visitor at) {
            var starts = at.get("/reading").select("a[href^=/reading/]").eachAttr("href");
            var own = starts.getFirst();
            var page = at.submit(at.get(own), own + "/start", Map.of());
            var source = page.select("img[src^=/reading/]").attr("src");
            at.bytes(source);
            require(at, 200);
        }

        /** Refused and failed, with the canary in every field that there is. */
        private void refused(Visitor at, UUID secret) {
            var beyond = logIn(stranger);
            beyond.get("/secrets/" + secret);
            require(beyond, 404);
            upload(at, "application/pdf", TITLE + ".pdf", "%PDF-1.7\n" + TEXT + "\n%%EOF");
            upload(at, "application/octet-stream", TITLE + ".docx", "PK\3\4" + TEXT);
            at.get("/secrets/" + TEXT.substring(5, 20));
            at.post("/loans", Map.of("purpose", TEXT, "mode", TITLE));
            at.post("/nowhere", Map.of("title", TITLE));
            at.ask("POST", "/api/findings", "application/json", "{\"value\":\"" + PASSAGE);
        }

        private void reported(UUID secret) {
            var at = logIn(officer);
            var page = at.submit(at.get("/tokens"), "/tokens", Map.of("name", "扫描器", "days", "30"));
            var token = page.select("code.seed").text();
            canary.text("a scanner's token", token);
            var number = NUMBER.matcher(logIn(reader).get("/secrets/" + secret).text());
            number.find();
            at.report(
                    token,
                    "/api/findings",
                    "{\"path\":\"/srv/" + TITLE + ".docx\",\"inner\":null,\"sha256\":\"" + "ab".repeat(32)
                            + "\",\"kind\":\"copy\",\"source\":\"" + number.group() + ".docx\",\"value\":\"" + PASSAGE
                            + "\",\"start\":1,\"end\":9,\"count\":1,\"status\":\"found\",\"severity\":\"high\","
                            + "\"whyZh\":\"相同\",\"whyEn\":\"same\",\"clause\":\"R3.15\",\"shareOfSource\":0.86}");
            if (at.status() >= 300) {
                throw new AssertionError("the finding was not taken: " + at.status() + " " + at.text());
            }
        }

        private static void require(Visitor at, int status) {
            if (at.status() != status || at.path().equals("/login")) {
                throw new AssertionError(at.path() + " answered " + at.status() + ", not " + status + ": "
                        + org.jsoup.Jsoup.parse(at.text())
                                .select(".fault, main")
                                .text());
            }
        }
    }
}
