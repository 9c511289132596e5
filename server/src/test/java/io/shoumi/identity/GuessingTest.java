package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Guesses at a password, a code or an invitation: how many are looked at, and what they tell. */
class GuessingTest {
    private static final int GUESSES = 300;

    private final TestHouse house = TestHouse.house();
    private final LogIn logIn = house.bean(LogIn.class);
    private int next;

    /** Each guess from another address, so that only the login is counted. */
    private LogIn.Result guess(String login, String password, String code) {
        return logIn.tryLogIn(new LogIn.Try(login, password, code, "test:" + UUID.randomUUID()));
    }

    private String freshCode(Person person) {
        house.pass(Duration.ofSeconds(31));
        return Totp.code(person.seed(), house.now());
    }

    @Test
    void ofManyGuessesOnOneLoginFewAreLookedAt() {
        var person = house.person("甲", house.group());
        var lookedAt = 0;
        for (var i = 0; i < GUESSES; i++) {
            house.pass(Duration.ofMinutes(1));
            lookedAt += guess(person.login(), "guess " + i, "000000") instanceof LogIn.Result.Denied ? 1 : 0;
        }
        var counted = house.jdbc()
                .sql("select max(failures) from guess where door = 'login'")
                .query(Integer.class)
                .single();
        // four free ones, then one at the end of each wait: 15, 30, 60, 120 minutes, of five hours
        assertThat(lookedAt).isEqualTo(4);
        assertThat(counted).isBetween(5, 10);
        assertThat(guess(person.login(), TestHouse.PASSWORD, freshCode(person)))
                .isInstanceOf(LogIn.Result.Locked.class);
        house.pass(Duration.ofHours(4));
        assertThat(guess(person.login(), TestHouse.PASSWORD, freshCode(person)))
                .isInstanceOf(LogIn.Result.Admitted.class);
    }

    @Test
    void aFurtherWrongGuessWaitsTwiceAsLong() {
        assertThat(List.of(4, 5, 6, 7, 30).stream().map(Guesses.Door.LOGIN::waitAfter))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(60),
                        Duration.ofHours(4));
    }

    @Test
    void whoHasAnIpv6NetworkHasOneAddress() {
        var guesses = house.bean(Guesses.class);
        for (var door : List.of(Guesses.Door.ADDRESS, Guesses.Door.UNSEAL, Guesses.Door.TOKEN)) {
            for (var i = 0; i < 100; i++) {
                guesses.countFailure(door, "2001:db8:7:7::%x".formatted(i));
            }
            assertThat(guesses.stillFor(door, "2001:db8:7:7:ffff::1"))
                    .as(door.name())
                    .isPositive();
            assertThat(guesses.stillFor(door, "2001:db8:7:8::1"))
                    .as(door.name())
                    .isZero();
        }
    }

    @Test
    void anUnknownLoginLocksLikeAKnownOne() {
        var person = house.person("乙", house.group());
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        var nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 8);
        for (var i = 0; i < 8; i++) {
            known.add(guess(person.login(), "wrong", "000000").toString());
            unknown.add(guess(nobody, "wrong", "000000").toString());
        }
        assertThat(unknown).isEqualTo(known);
        assertThat(known.getLast()).contains("Locked");
    }

    @Test
    void anUnknownLoginTakesAsLongAsAKnownOne() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        var login = house.person("丙", house.group()).login();
        for (var i = 0; i < 12; i++) {
            known.add(nanos(login));
            unknown.add(nanos("nobody-" + next++));
        }
        var ratio = (double) median(unknown) / median(known);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    private long nanos(String login) {
        var from = System.nanoTime();
        guess(login, "wrong", "000000");
        return System.nanoTime() - from;
    }

    private static long median(List<Long> of) {
        return of.stream().sorted().skip(of.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void anAddressIsSlowedDownWhateverItTries() {
        var person = house.person("丁", house.group());
        var address = "192.0.2." + UUID.randomUUID();
        for (var i = 0; i < 100; i++) {
            logIn.tryLogIn(new LogIn.Try("spray-" + i, "wrong", "000000", address));
        }
        var slowed = logIn.tryLogIn(new LogIn.Try(person.login(), TestHouse.PASSWORD, freshCode(person), address));
        assertThat(slowed).isInstanceOf(LogIn.Result.Locked.class);
        house.pass(Duration.ofMinutes(1));
        assertThat(logIn.tryLogIn(new LogIn.Try(person.login(), TestHouse.PASSWORD, freshCode(person), address)))
                .isInstanceOf(LogIn.Result.Admitted.class);
    }

    @Test
    void aCodeIsRefusedTheSecondTimeAndSoIsTheOneOfTheEnrolment() {
        var person = house.stranger("戊", house.group());
        assertThat(guess(person.login(), TestHouse.PASSWORD, Totp.code(person.seed(), house.now())))
                .isInstanceOf(LogIn.Result.Denied.class);
        var code = freshCode(person);
        assertThat(guess(person.login(), TestHouse.PASSWORD, code)).isInstanceOf(LogIn.Result.Admitted.class);
        assertThat(guess(person.login(), TestHouse.PASSWORD, code)).isInstanceOf(LogIn.Result.Denied.class);
    }

    @Test
    void aWrongPasswordUsesNoCodeUp() {
        var person = house.person("己", house.group());
        var code = freshCode(person);
        assertThat(guess(person.login(), "wrong", code)).isInstanceOf(LogIn.Result.Denied.class);
        assertThat(guess(person.login(), TestHouse.PASSWORD, code)).isInstanceOf(LogIn.Result.Admitted.class);
    }

    @Test
    void guessesAtAnInvitationAreCounted() {
        var enrolment = house.bean(Enrolment.class);
        var id = io.shoumi.ledger.PersonId.random();
        house.jdbc()
                .sql("insert into person (id, number, name, created_at) values (?, ?, '庚', ?)")
                .params(id.value(), id.toString().substring(0, 18), java.sql.Timestamp.from(house.now()))
                .update();
        var login = "inv-" + id.toString().substring(0, 8);
        var code = enrolment.invite(id, login, null);
        for (var i = 0; i < 5; i++) {
            assertThat(enrolment.begin(login, "AAAA-AAAA-AAAA-AAAA", "test:" + i))
                    .isEmpty();
        }
        assertThat(enrolment.begin(login, code, "test:9")).isEmpty();
        house.pass(Duration.ofMinutes(16));
        assertThat(enrolment.begin(login, code, "test:9")).isPresent();
    }
}
