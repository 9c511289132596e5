package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.identity.Enrolment;
import io.shoumi.identity.Totp;
import io.shoumi.ledger.PersonId;
import io.shoumi.torture.Torture;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Guesses through every door, one a minute of the house's time and each from another address than the last: few are looked at, what
 * is answered tells nobody who has an account, and afterwards the right one still gets in.
 */
class GuessingEverywhereTest {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration FORGIVEN = Duration.ofHours(5);

    private final TestHouse house = TestHouse.house();
    private final Guesser guesser = Guesser.at(house);
    private final Map<String, Integer> lookedAt = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private long knownNanos;
    private long unknownNanos;

    private enum Door {
        PASSWORD,
        ONE_TIME_CODE,
        LOST_PHONE,
        INVITATION,
        HALF_OF_A_RESET,
        PASSWORD_IN_A_SESSION,
        AUTHENTICATOR_IN_A_SESSION,
        KEYS_AND_TOKENS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Test
    void fewGuessesAreLookedAtThroughAnyDoor() {
        for (var door : Door.values()) {
            guess(door, 12);
        }
    }

    @ParameterizedTest(name = "30. ten thousand guesses: {0}")
    @EnumSource(Door.class)
    @Tag("torture")
    @Tag("torture-30")
    void ofTenThousandGuessesFewAreLookedAt(Door door) {
        var guesses = Torture.times("guesses", 10_000);
        guess(door, guesses);
        var alike = knownNanos == 0
                ? ""
                : ", known and unknown login answered alike, in %.0f and %.0f ms on average"
                        .formatted(knownNanos / 1e6 / guesses, unknownNanos / 1e6 / guesses);
        Torture.figures("%d guesses; looked at %s%s; the right one still opens", guesses, lookedAt, alike);
    }

    private void guess(Door door, int guesses) {
        switch (door) {
            case PASSWORD -> password(guesses);
            case ONE_TIME_CODE -> code(guesses);
            case LOST_PHONE -> lostPhone(guesses);
            case INVITATION -> invitation(guesses);
            case HALF_OF_A_RESET -> resetCode(guesses);
            case PASSWORD_IN_A_SESSION -> ownPassword(guesses);
            case AUTHENTICATOR_IN_A_SESSION -> ownAuthenticator(guesses);
            case KEYS_AND_TOKENS -> keysAndTokens(guesses);
        }
        assertThat(told).isEmpty();
        // the wait doubles to four hours: of a week's minutes some fifty
        assertThat(lookedAt.values()).allSatisfy(of -> assertThat(of).isLessThanOrEqualTo(10 + guesses / 200));
    }

    /** How many guesses a door has counted, that is looked at. */
    private int counted(String door) {
        return house.jdbc()
                .sql("select failures from guess where door = ? order by last_at desc limit 1")
                .param(door)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void password(int guesses) {
        var person = house.person("甲", house.group());
        compared("/login", person.login(), guesses, i -> Map.of("password", "Guess-" + i, "code", "000000"));
        lookedAt.put("password", counted("login"));
        house.pass(FORGIVEN);
        assertThat(person.logIn().known()).isTrue();
    }

    private interface Fields {
        Map<String, String> of(int guess);
    }

    /** A known login and one like it that nobody has, side by side. */
    private void compared(String path, String login, int guesses, Fields fields) {
        var nobody = "z" + login.substring(1);
        for (var i = 0; i < guesses; i++) {
            house.pass(BETWEEN);
            var from = System.nanoTime();
            var known = answer(path, login, fields.of(i), i);
            var then = System.nanoTime();
            var unknown = answer(path, nobody, fields.of(i), i + 1);
            unknownNanos += System.nanoTime() - then;
            knownNanos += then - from;
            if (!known.equals(unknown)) {
                told.add(path + " at guess " + i + ": " + known + " ≠ " + unknown);
            }
        }
    }

    private String answer(String path, String login, Map<String, String> fields, int guess) {
        var all = new TreeMap<>(fields);
        all.put("login", login);
        var browser = guesser.send(guess, path, all);
        return browser.status() + " " + browser.path() + " "
                + browser.text()
                        .replace(login, "…")
                        .replaceAll("[A-Za-z0-9_-]{40,}={0,2}", "…")
                        .replaceAll("\\b[0-9a-f]{32}\\b", "…");
    }

    private void code(int guesses) {
        var person = house.person("乙", house.group());
        for (var i = 0; i < guesses; i++) {
            house.pass(BETWEEN);
            var right = Totp.code(person.seed(), house.now());
            var wrong = "%06d".formatted((Integer.parseInt(right) + 500_000 + i) % 1_000_000);
            guesser.send(i, "/login", Map.of("login", person.login(), "password", TestHouse.PASSWORD, "code", wrong));
            assertThat(guesser.browser(i).path()).isEqualTo("/login");
        }
        lookedAt.put("one-time code", counted("login"));
        house.pass(FORGIVEN);
        assertThat(person.logIn().known()).isTrue();
    }

    private void lostPhone(int guesses) {
        var person = house.person("丙", house.group());
        compared("/lost-phone", person.login(), guesses, i -> Map.of("password", "Guess-" + i));
        lookedAt.put("lost phone", counted("login"));
        house.pass(FORGIVEN);
        assertThat(person.logIn().known()).isTrue();
    }

    private void invitation(int guesses) {
        var id = PersonId.random();
        house.jdbc()
                .sql("insert into person (id, number, name, created_at) values (?, ?, '丁', ?)")
                .params(id.value(), id.toString().substring(0, 18), Timestamp.from(house.now()))
                .update();
        var login = "inv-" + id.toString().substring(0, 8);
        house.bean(Enrolment.class).invite(id, login, null);
        compared("/enrol", login, guesses, i -> Map.of("invitation", "AAAA-AAAA-AAAA-" + i));
        lookedAt.put("invitation", counted("enrol"));
    }

    /** One of the two who reset has a half and guesses the other's. */
    private void resetCode(int guesses) {
        var person = house.person("戊", house.group());
        var enrolment = house.bean(Enrolment.class);
        var half = enrolment.newHalf();
        enrolment.reset(person.id(), half, enrolment.newHalf()).orElseThrow();
        for (var i = 0; i < guesses; i++) {
            house.pass(BETWEEN);
            var guess = half + "-BCDE-" + "%04d".formatted(i % 10_000);
            var browser = guesser.send(i, "/enrol", Map.of("login", person.login(), "invitation", guess));
            assertThat(browser.path()).isEqualTo("/enrol");
        }
        lookedAt.put("half of a reset", counted("enrol"));
    }

    /** In a session of the person's, which somebody else has got hold of; the clock stands, or it would end. */
    private void ownPassword(int guesses) {
        var person = house.person("己", house.group());
        var visitor = person.logIn();
        var csrf = csrf(visitor);
        for (var i = 0; i < guesses; i++) {
            visitor.post(
                    "/account/password",
                    Map.of(
                            "_csrf",
                            csrf,
                            "old",
                            "Guess-" + i,
                            "code",
                            "000000",
                            "password",
                            "Another-Horse-9",
                            "again",
                            "Another-Horse-9"));
            assertThat(visitor.status()).isIn(422, 429);
        }
        lookedAt.put("password in a session", counted("login"));
        assertThat(visitor.known()).isTrue();
        house.pass(FORGIVEN);
        assertThat(person.logIn().known()).isTrue();
    }

    private static String csrf(Visitor visitor) {
        return visitor.get("/account").select("input[name=_csrf]").attr("value");
    }

    private void ownAuthenticator(int guesses) {
        var visitor = house.person("庚", house.group()).logIn();
        var csrf = csrf(visitor);
        for (var i = 0; i < guesses; i++) {
            visitor.post("/account/authenticator", Map.of("_csrf", csrf, "current", "Guess-" + i, "shown", "000000"));
            assertThat(visitor.status()).isIn(422, 429);
        }
        lookedAt.put("authenticator in a session", counted("login"));
        house.pass(FORGIVEN);
    }

    /** 256 random bits each: nothing is counted, and nothing is ever found. */
    private void keysAndTokens(int guesses) {
        var person = house.person("辛", house.group());
        var visitor = person.logIn();
        for (var i = 0; i < guesses; i++) {
            var guess = (UUID.randomUUID().toString() + UUID.randomUUID())
                    .replace("-", "")
                    .substring(0, 43);
            assertThat(guesser.browser(i).report(guess, "/api/findings", "{}")).isEqualTo(401);
            guesser.browser(i).with(guess).bytes("/account");
            assertThat(guesser.browser(i).leadsTo()).isEqualTo("/login");
            visitor.post("/preferences", Map.of("_csrf", guess, "lang", "en"));
            assertThat(visitor.status()).isEqualTo(403);
        }
        assertThat(Jsoup.parse(visitor.get("/account").outerHtml())
                        .select("html")
                        .attr("lang"))
                .startsWith("zh");
        lookedAt.put("session key, form token, program's token: found", 0);
    }
}
