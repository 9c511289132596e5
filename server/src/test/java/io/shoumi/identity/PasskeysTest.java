package io.shoumi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.home.OwnerSql;
import io.shoumi.identity.SoftAuthenticator.Kind;
import io.shoumi.ledger.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passkeys from their making to their end, and what is tried with them in between, over HTTPS with an authenticator in software. */
class PasskeysTest {
    private final TestHouse house = TestHouse.house();

    /** So that wrong answers before, from the same address, are forgotten. */
    @BeforeEach
    void later() {
        house.pass(Duration.ofHours(2));
    }

    private String rows() {
        return house.jdbc()
                .sql("select coalesce(md5(string_agg(t::text, '|' order by id)), '') from passkey t")
                .query(String.class)
                .single();
    }

    /** Refused with one entry that says why; no row has changed, and nobody is known. */
    private void refused(String why, String kind, Supplier<Visitor> trying) {
        var before = house.lastEvidence();
        var rows = rows();
        var visitor = trying.get();
        assertThat(visitor.status()).as(why).isEqualTo(422);
        assertThat(house.evidenceSince(before)).as(why).containsExactly(kind + "/refused");
        assertThat(house.lastEntry()).contains("\"why\":\"" + why + "\"");
        assertThat(rows()).as(why).isEqualTo(rows);
        assertThat(visitor.known()).as(why).isFalse();
    }

    private void refused(String why, Supplier<Visitor> trying) {
        refused(why, "logged-in", trying);
    }

    private void opensNothing(PasskeyOwner owner, String why) {
        refused(why, () -> owner.logIn(owner.manner()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ES256", "ED25519", "RS256"})
    void aPasskeyIsAddedUsedListedAndRemoved(Kind kind) {
        var owner = new PasskeyOwner("持钥", kind);
        var before = house.lastEvidence();
        var session = owner.person().logIn();
        var page = owner.add(session, owner.manner());
        assertThat(page.select("table tr").text()).contains("办公手机", "从未使用");
        assertThat(house.evidenceSince(before)).contains("factors-proved/done", "passkey-added/done");
        var visitor = owner.logIn(owner.manner());
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(house.lastEntry()).contains(owner.id().toString());
        assertThat(visitor.get("/account").select("table tr").text()).doesNotContain("从未使用");
        owner.remove(visitor);
        assertThat(visitor.known()).as("every session ends").isFalse();
        assertThat(session.known()).isFalse();
        opensNothing(owner, "unknown");
        assertThat(owner.person().logIn().known()).as("with password and code").isTrue();
    }

    /** What is tried against an owner: made ready first, then done. */
    private interface Attempt extends Function<PasskeyOwner, Supplier<Visitor>> {}

    @Test
    void aFalseAnswerIsRefusedRecordedAndChangesNothing() {
        var origin = "https://localhost:" + house.port();
        var wrong = new java.util.LinkedHashMap<String, Attempt>();
        wrong.put("origin", owner -> () -> owner.logIn(owner.manner().from("https://shoumi.example.org")));
        wrong.put("site", owner -> () -> owner.logIn(owner.manner().forSite("shoumi.example.org")));
        wrong.put("user-not-verified", owner -> () -> owner.logIn(owner.manner().unverified()));
        wrong.put("signature", owner -> () -> withAnothersKey(owner));
        wrong.put("another-person", this::inAnothersName);
        wrong.put("challenge-used", this::replayed);
        wrong.put("challenge-elsewhere", owner -> () -> inAnotherBrowser(owner));
        wrong.put("challenge-expired", owner -> () -> tooLate(owner));
        wrong.put("challenge-unknown", owner -> () -> forAnotherUse(owner));
        wrong.put("unreadable", _ -> () -> answering(_ -> "{\"id\":null}"));
        wrong.forEach((why, attempt) -> {
            var owner = PasskeyOwner.of("试错");
            refused(why, attempt.apply(owner));
            assertThat(owner.logIn(owner.manner()).known())
                    .as("the true one after " + why)
                    .isTrue();
        });
        var other = PasskeyOwner.of("邻口");
        refused("origin", () -> other.logIn(other.manner().from(origin + "0")));
    }

    private Visitor withAnothersKey(PasskeyOwner owner) {
        var thief = new SoftAuthenticator(Kind.ES256);
        thief.pretendToBe(owner.authenticator());
        return answering(visitor -> thief.get(PasskeyOwner.asked(visitor), owner.manner()));
    }

    private Supplier<Visitor> inAnothersName(PasskeyOwner owner) {
        var other = PasskeyOwner.of("被冒名");
        return () -> {
            owner.authenticator().belongTo(PasskeyLogIn.handle(other.person().id()));
            var visitor = owner.logIn(owner.manner());
            owner.authenticator().belongTo(PasskeyLogIn.handle(owner.person().id()));
            return visitor;
        };
    }

    private Visitor answering(Function<Visitor, String> answer) {
        var visitor = house.visitor();
        var page = visitor.get("/login");
        PasskeyOwner.answer(visitor, page, answer.apply(visitor));
        return visitor;
    }

    /** The answer that was let in once, sent again by the browser that it was made for. */
    private Supplier<Visitor> replayed(PasskeyOwner owner) {
        var visitor = house.visitor();
        var page = visitor.get("/login");
        var key = visitor.key();
        var answer = owner.authenticator().get(PasskeyOwner.asked(visitor), owner.manner());
        PasskeyOwner.answer(visitor, page, answer);
        assertThat(visitor.known()).isTrue();
        return () -> {
            var again = house.visitor().with(key);
            PasskeyOwner.answer(again, again.get("/login"), answer);
            return again;
        };
    }

    private Visitor inAnotherBrowser(PasskeyOwner owner) {
        var one = house.visitor();
        one.get("/login");
        var asked = PasskeyOwner.asked(one);
        return answering(_ -> owner.authenticator().get(asked, owner.manner()));
    }

    private Visitor tooLate(PasskeyOwner owner) {
        return answering(visitor -> {
            var answer = owner.authenticator().get(PasskeyOwner.asked(visitor), owner.manner());
            house.pass(PasskeyChallenges.VALID);
            return answer;
        });
    }

    /** A challenge for adding, used to log in. */
    private Visitor forAnotherUse(PasskeyOwner owner) {
        return answering(visitor -> owner.authenticator()
                .get(
                        SoftAuthenticator.read("{\"challenge\":\""
                                + java.util.Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(house.bean(PasskeyChallenges.class)
                                                .fresh(PasskeyChallenges.Use.ADD, new byte[32]))
                                + "\"}"),
                        owner.manner()));
    }

    @Test
    void aCounterThatGoesBackIsAPossibleClone() {
        var owner = PasskeyOwner.of("被复制");
        assertThat(owner.logIn(owner.manner().counting(50)).known()).isTrue();
        refused(
                "possible-clone",
                "passkey-cloned",
                () -> owner.logIn(owner.manner().counting(50)));
        refused(
                "possible-clone",
                "passkey-cloned",
                () -> owner.logIn(owner.manner().counting(0)));
        assertThat(owner.logIn(owner.manner().counting(51)).known()).isTrue();
    }

    @Test
    void fiveFalseAnswersLockThePasskeyAndNothingElse() {
        var owner = PasskeyOwner.of("锁钥");
        for (var i = 0; i < 5; i++) {
            owner.logIn(owner.manner().unverified());
        }
        refused("locked", () -> owner.logIn(owner.manner()));
        assertThat(owner.person().logIn().known()).as("with password and code").isTrue();
        house.pass(Duration.ofMinutes(16));
        assertThat(owner.logIn(owner.manner()).known()).isTrue();
    }

    @Test
    void wrongPasswordsDoNotKeepThePasskeyOut() {
        var owner = PasskeyOwner.of("被猜");
        var guesser = house.visitor();
        for (var i = 0; i < 6; i++) {
            guesser.submit(
                    guesser.get("/login"),
                    "/login",
                    Map.of("login", owner.person().login(), "password", "x", "code", "000000"));
        }
        assertThat(owner.logIn(owner.manner()).known()).isTrue();
    }

    @Test
    void aRowMadeOrAlteredInTheDatabaseOpensNothing() {
        var owner = PasskeyOwner.of("失主");
        var thief = PasskeyOwner.of("内鬼");
        var mine = "delete from passkey where credential_id = (select credential_id from kept);";
        var sealedOfOwner = "(select sealed from passkey where id = '" + owner.id() + "')";
        OwnerSql.run(house.home(), "create table kept as select * from passkey where id = '" + thief.id() + "'");
        for (var columns : List.of(
                "id, '" + owner.person().id() + "', credential_id, sealed",
                "id, person_id, credential_id, " + sealedOfOwner,
                "id, '" + owner.person().id() + "', credential_id, " + sealedOfOwner,
                "id, person_id, credential_id, set_byte(sealed, 60, get_byte(sealed, 60) # 1)",
                "gen_random_uuid(), person_id, credential_id, sealed",
                "gen_random_uuid(), '" + owner.person().id() + "', credential_id, sealed")) {
            OwnerSql.run(
                    house.home(), mine + "insert into passkey select " + columns + ", name, added_at, null from kept");
            opensNothing(thief, "altered");
            OwnerSql.run(house.home(), mine + "insert into passkey select * from kept");
            assertThat(thief.logIn(thief.manner()).known()).isTrue();
        }
        OwnerSql.run(house.home(), "drop table kept");
        OwnerSql.run(house.home(), "update passkey set credential_id = 'x' where id = '" + owner.id() + "'");
        assertThat(owner.person().logIn().get("/account").select("table tr").text())
                .contains("记录被改动");
    }

    @Test
    void aRowPutBackAfterItsRemovalOpensNothing() {
        var owner = PasskeyOwner.of("旧机");
        OwnerSql.run(house.home(), "create table removed as select * from passkey where id = '" + owner.id() + "'");
        owner.remove(owner.person().logIn());
        OwnerSql.run(house.home(), "insert into passkey select * from removed");
        opensNothing(owner, "ended");
        OwnerSql.run(house.home(), "drop table removed");
    }

    @Test
    void aLostPhoneAResetAndLeavingEndPasskeysAndSuspensionStopsThem() {
        var lost = PasskeyOwner.of("丢机");
        var visitor = house.visitor();
        visitor.submit(
                visitor.get("/lost-phone"),
                "/lost-phone",
                Map.of("login", lost.person().login(), "password", TestHouse.PASSWORD));
        opensNothing(lost, "unknown");
        var reset = PasskeyOwner.of("重置");
        house.bean(Enrolment.class).reset(reset.person().id(), "AAAA-BBBB", "CCCC-DDDD");
        opensNothing(reset, "unknown");
        var leaver = PasskeyOwner.of("离职");
        house.bean(ClosingAccounts.class).close(leaver.person().id(), PersonId.random());
        opensNothing(leaver, "unknown");
        var suspended = PasskeyOwner.of("停用");
        house.bean(RoleGrants.class).suspend(suspended.person().id());
        opensNothing(suspended, "account");
        house.bean(RoleGrants.class).resume(suspended.person().id());
        assertThat(suspended.logIn(suspended.manner()).known())
                .as("as with the authenticator")
                .isTrue();
    }

    private void notAdded(
            PasskeyOwner owner, String why, Function<SoftAuthenticator.Manner, SoftAuthenticator.Manner> how) {
        var visitor = owner.person().logIn();
        var rows = rows();
        owner.add(visitor, how.apply(owner.manner()));
        assertThat(visitor.status()).as(why).isEqualTo(422);
        assertThat(house.lastEntry()).contains("passkey-added", "refused", "\"why\":\"" + why + "\"");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void whatIsNoPasskeyIsNotAdded() {
        notAdded(new PasskeyOwner("甲", Kind.ES256), "origin", made -> made.from("https://shoumi.example.org"));
        notAdded(new PasskeyOwner("乙", Kind.ES256), "site", made -> made.forSite("shoumi.example.org"));
        notAdded(new PasskeyOwner("丙", Kind.ES256), "user-not-verified", SoftAuthenticator.Manner::unverified);
        notAdded(new PasskeyOwner("丁", Kind.ES384), "algorithm", made -> made);
        var late = new PasskeyOwner("戊", Kind.ES256);
        var visitor = late.person().logIn();
        var page = late.begin(visitor);
        var answer = late.authenticator().create(PasskeyOwner.given(page), late.manner());
        house.pass(PasskeyChallenges.VALID);
        visitor.submit(page, "/account/passkeys/new", Map.of("answer", answer));
        assertThat(house.lastEntry()).contains("challenge-expired");
        assertThat(visitor.status()).isEqualTo(422);
        house.pass(Duration.ofMinutes(6));
        visitor.get("/account/passkeys/new");
        assertThat(visitor.status()).as("a proof holds for ten minutes").isEqualTo(404);
    }

    @Test
    void onePasskeyIsOneAccountsAndIsAddedOnce() {
        var owner = PasskeyOwner.of("先到");
        var second = new PasskeyOwner("后到", Kind.ES256);
        second.authenticator().pretendToBe(owner.authenticator());
        notAdded(second, "known", made -> made);
        notAdded(owner, "known", made -> made);
    }

    @Test
    void withoutPasswordAndCodeNothingIsAddedOrRemoved() {
        var owner = PasskeyOwner.of("无凭");
        var visitor = owner.logIn(owner.manner());
        var before = house.lastEvidence();
        var rows = rows();
        var wrong = Map.of("passkey", "另一台", "proof", "wrong", "digits", "000000");
        visitor.submit(visitor.get("/account"), "/account/passkeys", wrong);
        assertThat(visitor.status()).isEqualTo(422);
        visitor.get("/account/passkeys/new");
        assertThat(visitor.status()).isEqualTo(404);
        var removal = "/account/passkeys/" + owner.id() + "/removal";
        visitor.submit(
                visitor.get("/account/passkeys/" + owner.id()),
                removal,
                Map.of("current", TestHouse.PASSWORD, "shown", "000000"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(house.evidenceSince(before)).containsExactly("factors-proved/refused", "passkey-removed/refused");
        assertThat(rows()).isEqualTo(rows);
        var other = PasskeyOwner.of("旁人").person().logIn();
        other.get("/account/passkeys/" + owner.id());
        assertThat(other.status()).as("another's").isEqualTo(404);
    }

    /** Two servers on one database: what one has spent, the other does not take. */
    @Test
    void aChallengeIsSpentOnAllServersAtOnce() {
        var here = house.bean(PasskeyChallenges.class);
        var there = new PasskeyChallenges(
                house.jdbc(), house.bean(io.shoumi.home.HomeVault.class), house.bean(java.time.Clock.class));
        var browser = new byte[32];
        var challenge = here.fresh(PasskeyChallenges.Use.LOG_IN, browser);
        assertThat(there.spend(PasskeyChallenges.Use.LOG_IN, browser, challenge))
                .isEmpty();
        assertThat(here.spend(PasskeyChallenges.Use.LOG_IN, browser, challenge)).contains("challenge-used");
        house.pass(PasskeyChallenges.VALID.plusHours(2));
        here.sweep();
        assertThat(house.jdbc()
                        .sql("select count(*) from passkey_challenge")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
