package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A copy goes round its readers by way of the clerk, and all of it is on the sheet. */
class CirculatingTest {
    private final Office office = new Office();

    @Test
    @Drives(value = "R4.B1", kind = 'E')
    @Drives(value = "R2.8.2", kind = 'E')
    void theCopyGoesFromTheClerkToEachReaderAndBack() {
        var before = office.house.lastEvidence();
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        assertThat(office.custody(0)).isEqualTo("in-transit");
        office.confirm(office.first);
        assertThat(office.custody(0)).isEqualTo("lent");
        office.giveBack(office.first, "已阅，同意方案二。");
        assertThat(office.turns()).containsExactly("1 returning", "2 waiting");
        office.confirm(office.clerk);
        assertThat(office.custody(0)).isEqualTo("held");
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.second);
        office.giveBack(office.second, "");
        office.takeBack(office.clerk.logIn(), sheet, 0);
        assertThat(office.turns()).containsExactly("1 done", "2 done");
        var clerk = office.clerk.logIn();
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of());
        assertThat(clerk.get(sheet).select("main").text()).contains("办结", "已阅，同意方案二。", "同意传阅，阅后即退。", "拟请各位领导传阅。");
        assertThat(office.house.evidenceAbout(office.secret.id().value(), before))
                .containsSubsequence(
                        "request-submitted/done",
                        "request-approved/done",
                        "passed-on/done",
                        "hand-over-confirmed/done",
                        "return-declared/done",
                        "hand-over-confirmed/done",
                        "passed-on/done",
                        "hand-over-confirmed/done",
                        "return-declared/done",
                        "taken-back/done",
                        "circulation-closed/done");
    }

    @Test
    void whatTheClerkTookByScanTheReaderConfirmsWithANote() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.takeBack(office.clerk.logIn(), sheet, 0);
        assertThat(office.turns()).containsExactly("1 done");
        var reader = office.first.logIn();
        assertThat(Inbox.of(reader).counted().addresses()).hasSize(1);
        var turn = Office.waitingTurn(reader);
        reader.submit(reader.get(turn), turn + "/confirm", Map.of("note", "补充意见"));
        assertThat(Inbox.of(reader).addresses()).isEmpty();
        assertThat(office.clerk.logIn().get(sheet).text()).contains("补充意见");
    }

    @Test
    void whatCameBackUnreadIsNotReadAndItsReaderMayBeAddedAgain() {
        var sheet = office.started(office.first);
        var clerk = office.clerk.logIn();
        office.give(clerk, sheet, 0);
        office.confirm(office.first);
        office.takeBack(clerk, sheet, 0);
        assertThat(clerk.get(sheet).text()).contains("1 位未声明已阅", "已阅 0 / 1").doesNotContain("全部已阅，份已收回");
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(sheet);
        assertThat(String.join("", CopyOfRegister.pages(clerk, sheet + "/sheet.pdf")))
                .contains("阅者1位，已阅0位，划去0位", "未声明已阅");
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of());
        assertThat(clerk.status()).isEqualTo(422);
        clerk.submit(clerk.get(sheet), sheet + "/readers", Map.of("readers", office.first.number()));
        office.approve(clerk.path());
        assertThat(office.turns()).containsExactly("1 done", "2 waiting");
        office.confirm(office.first);
        assertThat(clerk.get(sheet).text()).contains("已阅 1 / 1");
        strikeLast(clerk, sheet, "已补充确认");
        assertThat(clerk.get(sheet).text()).contains("全部已阅，份已收回");
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of());
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.get(sheet).text()).contains("办结");
    }

    @Test
    void aListOfWhichAllWereStruckIsReadByNobody() {
        var sheet = office.started(office.first);
        var clerk = office.clerk.logIn();
        strikeLast(clerk, sheet, "出差");
        assertThat(clerk.get(sheet).text()).contains("没有人阅过").doesNotContain("全部已阅，份已收回");
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of());
        assertThat(clerk.status()).isEqualTo(422);
    }

    private static Document strikeLast(Visitor clerk, String sheet, String reason) {
        var page = clerk.get(sheet);
        var strike = java.util.Objects.requireNonNull(
                page.select("form[action$=/strike]").last());
        return clerk.submit(page, strike.attr("action"), Map.of("reason", reason));
    }

    @Test
    void oneLabelWrittenInTwoWaysIsOneCopy() {
        var visitor = office.clerk.logIn();
        var label = office.label(0);
        office.ask(visitor, office.form(label + " " + label.toLowerCase(java.util.Locale.ROOT), office.first));
        office.approve(visitor.path());
        assertThat(office.turns()).containsExactly("1 waiting");
    }

    @Test
    void whatWasNeverConfirmedCanBeTakenBackAndPassedOnAgain() {
        var sheet = office.started(office.first);
        var clerk = office.clerk.logIn();
        office.give(clerk, sheet, 0);
        office.takeBack(clerk, sheet, 0);
        assertThat(office.turns()).containsExactly("1 waiting");
        assertThat(office.custody(0)).isEqualTo("held");
        office.give(clerk, sheet, 0);
        assertThat(office.turns()).containsExactly("1 given");
    }

    @Test
    void aReturnThatNeverCameStaysWithTheReader() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.giveBack(office.first, "");
        var clerk = office.clerk.logIn();
        var turn = Office.waitingTurn(clerk);
        clerk.submit(clerk.get(turn), turn + "/deny", Map.of());
        assertThat(office.turns()).containsExactly("1 reading");
        assertThat(office.custody(0)).isEqualTo("lent");
    }

    @Test
    void severalCopiesAreWithSeveralReadersAtOnce() {
        var sheet = office.started(List.of(0, 1), office.first, office.second, office.third);
        var clerk = office.clerk.logIn();
        office.give(clerk, sheet, 1);
        office.give(clerk, sheet, 0);
        assertThat(office.turns()).containsExactly("1 given", "2 given", "3 waiting");
        assertThat(clerk.get("/counter/circulate").select("main tbody tr").eachText())
                .anyMatch(row -> row.contains("000001") && row.contains(office.second.name()))
                .anyMatch(row -> row.contains("000002") && row.contains(office.first.name()));
    }

    @Test
    void aReaderIsStruckThroughWithTheReasonAndOneIsAddedWithApproval() {
        var sheet = office.started(office.first, office.second);
        var clerk = office.clerk.logIn();
        strikeLast(clerk, sheet, "出差");
        assertThat(office.turns()).containsExactly("1 waiting", "2 struck");
        assertThat(clerk.get(sheet).select("tr.void").text()).contains(office.second.name(), "出差");
        clerk.submit(clerk.get(sheet), sheet + "/readers", Map.of("readers", office.third.number() + " 48"));
        assertThat(clerk.path()).startsWith("/requests/");
        assertThat(office.turns()).containsExactly("1 waiting", "2 struck");
        office.approve(clerk.path());
        assertThat(office.turns()).containsExactly("1 waiting", "2 struck", "3 waiting");
        assertThat(clerk.get(sheet).text()).contains("48 小时");
    }

    @Test
    void closingBeforeAllHaveReadNeedsAReasonAndEveryCopyBack() {
        var sheet = office.started(office.first, office.second);
        var clerk = office.clerk.logIn();
        office.give(clerk, sheet, 0);
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of("reason", "会议取消"));
        assertThat(clerk.status()).isEqualTo(409);
        office.takeBack(clerk, sheet, 0);
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of());
        assertThat(clerk.status()).isEqualTo(422);
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of("reason", "会议取消"));
        assertThat(clerk.get(sheet).text()).contains("会议取消");
        assertThat(office.started(office.third)).isNotEqualTo(sheet);
    }

    @Test
    void theDesksSayWhoseTurnItIsAndTheScanOffersTheRightAct() {
        var sheet = office.started(office.first);
        var clerk = office.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(sheet);
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", office.label(0)));
        assertThat(clerk.path()).isEqualTo(sheet);
        var number = clerk.get(sheet).text().replaceAll("(?s).*?(CY-\\d{4}-\\d+).*", "$1");
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", number));
        assertThat(clerk.path()).as("the printed sheet's code").isEqualTo(sheet);
        var stranger = office.stranger.logIn();
        stranger.submit(stranger.get("/"), "/scan", Map.of("q", number));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(clerk.get(sheet + "?label=" + office.label(0))
                        .select("form[action$=/give] input[name=label]")
                        .val())
                .isEqualTo(office.label(0));
        office.give(clerk, sheet, 0);
        assertThat(Inbox.of(clerk).counted().addresses()).isEmpty();
        assertThat(Inbox.of(office.first.logIn()).counted().addresses()).hasSize(1);
        var offered = clerk.get(sheet + "?label=" + office.label(0));
        assertThat(offered.select("form[action$=/give]")).isEmpty();
        assertThat(offered.select("form[action$=/take-back] input[name=label]").val())
                .isEqualTo(office.label(0));
        clerk.submit(clerk.get("/counter/return"), "/counter/return", Map.of("label", office.label(0)));
        assertThat(clerk.path()).isEqualTo(sheet);
    }

    @Test
    void aReaderGivesBackToAnotherClerkWhereTheGiverIsNoneAnyMore() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.noClerkAnyMore(office.clerk);
        office.giveBack(office.first, "");
        assertThat(Inbox.of(office.clerk.logIn()).addresses()).isEmpty();
        var other = office.otherClerk.logIn();
        assertThat(other.get(Office.waitingTurn(other)).select(".two-sides").text())
                .contains(office.otherClerk.name())
                .doesNotContain(office.clerk.name());
        office.confirm(office.otherClerk);
        assertThat(office.turns()).containsExactly("1 done");
        assertThat(office.custody(0)).isEqualTo("held");
    }

    @Test
    void aStrikeWithoutReasonComesBackToTheSheet() {
        var sheet = office.started(office.first);
        var clerk = office.clerk.logIn();
        var answer = strikeLast(clerk, sheet, " ");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(answer.select("main").text()).contains("请写明为什么划去", office.first.name());
    }

    @Test
    void aFullWidthBlankDividesAsAnyOther() {
        var visitor = office.clerk.logIn();
        var form = new HashMap<String, Object>(office.form(office.label(0) + "　" + office.label(1), office.first));
        form.put("readers", office.first.number() + "　48");
        office.ask(visitor, form);
        office.approve(visitor.path());
        assertThat(visitor.get("/circulations/" + office.last()).text()).contains("48 小时", "000001", "000002");
    }
}
