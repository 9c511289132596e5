package io.shoumi.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.LogKeeper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two people know a half of the passphrase each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalvesTest {
    private static final String LEFT = "left half, 左边一半";
    private static final String RIGHT = "right half, 右边一半";
    private static final String NEW_LEFT = "a new left half, 新左";
    private static final String NEW_RIGHT = "a new right half, 新右";
    private static final String SINGLE = "one for a single holder, 一人持有";

    private TestHouse house;
    private Person one;
    private Person other;

    @BeforeAll
    void begin(@TempDir Path directory) {
        house = TestHouse.on(directory.resolve("home"));
        one = house.person("甲持有", house.group());
        other = house.person("乙持有", house.group());
        give(one, TestHouse.PASSPHRASE, LEFT, "halves");
        assertThat(give(other, "", RIGHT, "halves").text()).contains("口令短语已更换");
    }

    @AfterAll
    void leave() {
        house.leave();
    }

    @BeforeEach
    void seal() throws IOException {
        shut();
        house.pass(Duration.ofHours(2));
    }

    private void shut() throws IOException {
        house.bean(HomeVault.class).destroy();
        house.bean(LogKeeper.class).close();
    }

    private Document give(Person person, String present, String next, String kind) {
        var named = person.equals(one) ? other : one;
        return give(
                person.logIn(),
                Map.of("present", present, "next", next, "again", next, "halves", kind, "other", named.number()));
    }

    private static Document give(Visitor visitor, Map<String, String> typed) {
        return visitor.submit(visitor.get("/keys/passphrase"), "/keys/passphrase", typed);
    }

    private Document type(String half) {
        var visitor = house.visitor();
        return visitor.submit(visitor.get("/unseal"), "/unseal", Map.of("passphrase", half));
    }

    private boolean open() {
        return house.bean(HomeVault.class).isOpen();
    }

    private void unseal() {
        type(LEFT);
        type(RIGHT);
        assertThat(open()).isTrue();
    }

    @Test
    void twoBrowsersOpenItInEitherOrderAndOneHalfDoesNot() {
        var waiting = type(RIGHT);
        assertThat(waiting.select(".flash.wait").text()).contains("已收到一半");
        assertThat(open()).isFalse();
        type(LEFT);
        assertThat(open()).isTrue();
        assertThat(lastEntry("unsealed"))
                .contains("\"halves\":true", one.id().toString(), other.id().toString(), "\"first-half-at\"")
                .doesNotContain(LEFT, RIGHT);
        assertThat(lastEntry("half-typed")).contains("\"from\":\"");
    }

    @Test
    void ofAWrongHalfNobodyIsToldWhichOneAndBothAreForgotten() {
        type("not a half at all");
        var page = type(RIGHT);
        assertThat(page.select(".fault").text()).contains("不会指明哪一半不对");
        assertThat(page.select(".flash.wait")).isEmpty();
        type(LEFT);
        assertThat(open()).as("the right one of before was forgotten").isFalse();
        type(RIGHT);
        assertThat(open()).isTrue();
    }

    /** Nothing tells a login that exists from one that does not while nobody can log in. */
    @Test
    void sealedEveryLogInIsAnsweredAlike() {
        var answers = new java.util.TreeSet<String>();
        for (var login : new String[] {one.login(), "nobody-at-all"}) {
            var visitor = house.visitor();
            var csrf = visitor.get("/unseal").select("input[name=_csrf]").attr("value");
            visitor.post(
                    "/login", Map.of("_csrf", csrf, "login", login, "password", TestHouse.PASSWORD, "code", "123456"));
            answers.add(visitor.status() + " "
                    + org.jsoup.Jsoup.parse(visitor.text()).select("main").text());
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("503");
    }

    @Test
    void theSameHalfTwiceOpensNothing() {
        type(LEFT);
        type(LEFT);
        assertThat(open()).isFalse();
        unseal();
    }

    @Test
    void theWholePassphraseOfBeforeOpensNothing() {
        type(TestHouse.PASSPHRASE);
        type(LEFT + RIGHT);
        assertThat(open()).isFalse();
        unseal();
    }

    @Test
    void aHalfIsForgottenAfterSomeMinutes() {
        type(LEFT);
        house.pass(HalfInHand.KEPT);
        assertThat(house.visitor().get("/unseal").select(".flash.wait")).isEmpty();
        type(RIGHT);
        assertThat(open()).isFalse();
        type(LEFT);
        assertThat(open()).isTrue();
    }

    @Test
    void wrongHalvesAreGuessesAndMustWait() {
        var said = "";
        for (var pair = 0; pair < 6; pair++) {
            type("wrong half number " + pair);
            said = type("another wrong half " + pair).select(".fault").text();
        }
        assertThat(said).contains("分钟后再试");
        type(LEFT);
        type(RIGHT);
        assertThat(open()).isFalse();
        house.pass(Duration.ofHours(1));
        unseal();
    }

    @Test
    void nobodyGivesBothHalves() {
        unseal();
        give(one, LEFT, NEW_LEFT, "halves");
        var again = give(one, LEFT, "a newer left half, 新左", "halves");
        assertThat(again.select(".flash.wait").text()).contains("请另一人");
        assertThat(house.jdbc()
                        .sql("select by_one <> by_other from passphrase_change where halves")
                        .query(Boolean.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(false);
        house.pass(HalfInHand.KEPT);
    }

    /** Neither as the second, nor by beginning anew: what the first gave stays for whom the first named. */
    @Test
    void nobodyTakesThePlaceOfWhomTheFirstNamed() {
        unseal();
        var third = house.person("丙旁人", house.group());
        give(one, LEFT, NEW_LEFT, "halves");
        assertThat(give(third, "", "a half of nobody's, 旁人", "halves").text()).contains("不是您");
        give(other, RIGHT, NEW_RIGHT, "halves");
        assertThat(lastEntry("passphrase-changed"))
                .contains(one.id().toString(), other.id().toString())
                .doesNotContain(third.id().toString());
        assertThat(give(third, "", "a half of nobody's, 旁人", "halves").text()).contains("须由其中一人发起");
        give(one, NEW_LEFT, LEFT, "halves");
        assertThat(give(other, NEW_RIGHT, RIGHT, "halves").text()).contains("口令短语已更换");
    }

    /** Whoever begins with a single passphrase must know it: a half of one's own beside another's is worth nothing without. */
    @Test
    void whoDoesNotKnowTheSinglePassphraseBeginsNothing() throws IOException {
        unseal();
        give(one, LEFT, SINGLE, "single");
        give(other, RIGHT, SINGLE, "single");
        assertThat(give(other, "", RIGHT, "halves").select(".fault").text()).contains("口令短语不对");
        assertThat(give(one, SINGLE, LEFT, "halves").select(".flash.wait").text())
                .contains("请另一人");
        assertThat(give(other, "", RIGHT, "halves").text()).contains("口令短语已更换");
        shut();
        unseal();
    }

    @Test
    void theOtherIsSomebodyElseWithAnAccount() {
        unseal();
        for (var number : new String[] {"", "T-none", one.number()}) {
            var page = give(
                    one.logIn(),
                    Map.of("present", LEFT, "next", NEW_LEFT, "again", NEW_LEFT, "halves", "halves", "other", number));
            assertThat(page.select(".fault").text()).as(number).isNotEmpty();
        }
    }

    @Test
    void aWrongHalfOfBeforeChangesNothing() {
        unseal();
        give(one, LEFT, NEW_LEFT, "halves");
        var page = give(other, "not my half", NEW_RIGHT, "halves");
        assertThat(page.select(".fault").text()).contains("不会指明哪一半不对");
        assertThat(lastEntry("passphrase-changed")).doesNotContain("not my half");
    }

    @Test
    void whatIsTooShortOrTheSameIsSaidAtItsFieldAndChangesNothing() {
        unseal();
        assertThat(give(one, LEFT, "short", "halves").select(".fault").text()).contains("10–200");
        give(one, LEFT, "the same half twice", "halves");
        assertThat(give(other, RIGHT, "the same half twice", "halves")
                        .select(".fault")
                        .text())
                .contains("两半不能相同");
        house.pass(HalfInHand.KEPT);
    }

    @Test
    void backToASingleHolderTakesBothAndBothMustMeanTheSame() throws IOException {
        unseal();
        give(one, LEFT, SINGLE, "single");
        assertThat(give(other, RIGHT, SINGLE + "!", "single").select(".fault").text())
                .contains("与另一人输入的新口令短语不一样");
        give(one, LEFT, SINGLE, "single");
        assertThat(give(other, RIGHT, SINGLE, "single").text()).contains("口令短语已更换");
        shut();
        assertThat(house.visitor().get("/unseal").text()).doesNotContain("一半");
        type(SINGLE);
        assertThat(open()).isTrue();
        give(one, SINGLE, LEFT, "halves");
        give(other, "", RIGHT, "halves");
    }

    private String lastEntry(String kind) {
        return house.jdbc()
                .sql("select content from evidence_staged where kind = ? order by id desc limit 1")
                .param(kind)
                .query(String.class)
                .single();
    }
}
