package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import io.shoumi.custody.EndingCopies;
import io.shoumi.custody.NumberedCopy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What may not be done with a circulation, by which clause. */
class CirculationRefusedTest {
    private final Office office = new Office();

    private String refused(Visitor visitor, Map<String, ?> form) {
        var page = office.ask(visitor, form);
        assertThat(visitor.status()).isIn(409, 422);
        assertThat(office.turns()).isEmpty();
        return page.select("main .fault").text();
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    @Drives(value = "R2.7", kind = 'E')
    void whoeverIsNotTheDesignatedClerkStartsNone() {
        var before = office.house.lastEvidence();
        var fault = refused(office.first.logIn(), office.form(office.label(0), office.second));
        assertThat(fault).contains("指定", "R1.2");
        assertThat(office.house.evidenceSince(before)).contains("request-submitted/refused");
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void aClerkWhoseDesignationEndedYesterdayStartsNone() {
        office.noClerkAnyMore(office.clerk);
        assertThat(refused(office.clerk.logIn(), office.form(office.label(0), office.first)))
                .contains("R1.2");
    }

    @Test
    void aClerkWhoseDesignationEndedMeanwhileCannotGoOnButAnotherCan() {
        var sheet = office.started(office.first);
        office.noClerkAnyMore(office.clerk);
        var clerk = office.clerk.logIn();
        office.postByHand(clerk, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(office.turns()).containsExactly("1 waiting");
        office.give(office.otherClerk.logIn(), sheet, 0);
        assertThat(office.turns()).containsExactly("1 given");
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void nobodyBeyondTheScopeIsPutOnTheList() {
        var fault = refused(office.clerk.logIn(), office.form(office.label(0), office.first, office.stranger));
        assertThat(fault).contains(office.stranger.name(), "R2.2");
    }

    @Test
    @Drives(value = "R2.3", kind = 'E')
    void nobodyUnpledgedIsPutOnTheList() {
        var unpledged = office.house.stranger("未签" + office.unit.toString().substring(0, 4), office.unit);
        office.inScope(unpledged);
        assertThat(refused(office.clerk.logIn(), office.form(office.label(0), unpledged)))
                .contains(unpledged.name(), "承诺书");
    }

    @Test
    void whoLeftTheScopeMeanwhileIsNotGivenIt() {
        var sheet = office.started(office.first);
        office.leavesTheScope(office.first);
        var clerk = office.clerk.logIn();
        assertThat(office.give(clerk, sheet, 0).text()).contains("R2.2");
        assertThat(office.turns()).containsExactly("1 waiting");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void aReaderDoesNotPassItSidewaysToTheNext() {
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        var before = office.house.lastEvidence();
        var reader = office.first.logIn();
        office.postByHand(reader, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(reader.status()).isEqualTo(409);
        assertThat(cited()).contains("R2.8.2");
        assertThat(office.house.evidenceSince(before)).contains("passed-on/refused");
        office.postByHand(office.second.logIn(), Office.waitingTurn(office.first.logIn()) + "/confirm", Map.of());
        assertThat(office.turns()).containsExactly("1 reading", "2 waiting");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void theClerkPassesItOnOnlyOnceItIsBack() {
        var sheet = office.started(office.first, office.second);
        var clerk = office.clerk.logIn();
        office.give(clerk, sheet, 0);
        office.confirm(office.first);
        var again = office.clerk.logIn();
        office.postByHand(again, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(cited()).contains("R2.8.2");
        assertThat(office.turns()).containsExactly("1 reading", "2 waiting");
    }

    private String cited() {
        return office.house
                .jdbc()
                .sql(
                        "select array_to_string(clauses, ' ') from evidence_staged where kind = 'passed-on' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void ofTwoClerksWhoStartWithTheSameCopyAtOnceOneIsTold() throws Exception {
        var free = new Office(TestHouse.house(), null);
        var starting = Stream.of(free.clerk, free.otherClerk)
                .map(person -> {
                    var visitor = person.logIn();
                    var page = visitor.get("/circulations/new?label=" + free.label(0));
                    return new Started(visitor, page);
                })
                .toList();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = starting.stream()
                    .map(each -> (Callable<Integer>) () -> {
                        together.await();
                        each.visitor.submit(each.page, "/circulations", free.form(free.label(0), free.first));
                        return each.visitor.status();
                    })
                    .toList();
            var answers = threads.invokeAll(acts).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(free.turns()).containsExactly("1 waiting");
    }

    private record Started(Visitor visitor, org.jsoup.nodes.Document page) {}

    @Test
    void ofTwoRequestsForTheSameCopyTheSecondIsNotApproved() {
        var one = office.clerk.logIn();
        office.ask(one, office.form(office.label(0), office.first));
        var two = office.otherClerk.logIn();
        office.ask(two, office.form(office.label(0), office.second));
        office.approve(one.path());
        var supervisor = office.supervisor.logIn();
        var answer = supervisor.submit(supervisor.get(two.path()), two.path() + "/approve", Map.of("opinion", "同意"));
        assertThat(supervisor.status()).isEqualTo(409);
        assertThat(answer.text()).contains("正在传阅");
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void aFrozenCopyIsNeitherStartedWithNorPassedOn() {
        var sheet = office.started(office.first);
        var loss = "/carriers/" + office.secret.copies().getFirst().id() + "/loss";
        var reporter = office.second.logIn();
        reporter.submit(reporter.get(loss), loss, Map.of("circumstances", "不在柜内"));
        var clerk = office.clerk.logIn();
        office.postByHand(clerk, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(cited()).contains("R1.2");
        assertThat(office.turns()).containsExactly("1 waiting");
    }

    @Test
    void aDestroyedCopyDoesNotCirculate() {
        new TransactionTemplate(office.house.bean(PlatformTransactionManager.class))
                .execute(status -> office.house
                        .bean(EndingCopies.class)
                        .markDestroyedWithoutEvidence(
                                office.secret.copies().stream()
                                        .limit(1)
                                        .map(NumberedCopy::id)
                                        .toList(),
                                UUID.randomUUID(),
                                office.clerk.id()));
        assertThat(refused(office.clerk.logIn(), office.form(office.label(0), office.first)))
                .contains("已销毁");
    }

    @Test
    void whatCirculatesIsNotLent() {
        office.started(List.of(0, 1), office.first);
        var borrower = office.second.logIn();
        var page = borrower.get("/loans/new?secret=" + office.secret.id());
        assertThat(page.select("main").text()).contains("没有可借的份");
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    void anArchiveRecordDoesNotGoRoundTheDesks() {
        office.house
                .jdbc()
                .sql("update secret set archive = 'record' where id = ?")
                .param(office.secret.id().value())
                .update();
        assertThat(refused(office.clerk.logIn(), office.form(office.label(0), office.first)))
                .contains("R1.4", "阅览室");
    }

    @Test
    void theFormSentTwiceStartsOne() {
        var clerk = office.clerk.logIn();
        var page = clerk.get("/circulations/new?label=" + office.label(0));
        clerk.submit(page, "/circulations", office.form(office.label(0), office.first));
        var ledTo = clerk.path();
        clerk.submit(page, "/circulations", office.form(office.label(0), office.first));
        assertThat(clerk.path()).isEqualTo(ledTo);
        office.approve(ledTo);
        var sheet = "/circulations/" + office.last();
        var give = clerk.get(sheet);
        clerk.submit(give, sheet + "/give", Map.of("label", office.label(0)));
        clerk.submit(give, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(office.turns()).containsExactly("1 given");
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedStays() {
        var clerk = office.clerk.logIn();
        var page = office.ask(clerk, Map.of("copies", "SM-0", "readers", "无此人", "proposal", "", "hours", "9999"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select("#e-copies, #e-readers, #e-proposal, #e-hours").select(".fault"))
                .hasSize(4);
        assertThat(page.select("textarea[name=readers]").text()).isEqualTo("无此人");
    }

    @Test
    void whoIsNoClerkAnyMoreDoesNotDenyAReturn() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.giveBack(office.first, "");
        office.noClerkAnyMore(office.clerk);
        var visitor = office.clerk.logIn();
        office.postByHand(visitor, Office.waitingTurn(visitor) + "/deny", Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(office.turns()).containsExactly("1 returning");
    }

    @Test
    void aReturnedRequestIsNotTurnedIntoOneForAnotherSecret() {
        var clerk = office.clerk.logIn();
        office.ask(clerk, office.form(office.label(0), office.first));
        var request = clerk.path();
        var supervisor = office.supervisor.logIn();
        supervisor.submit(supervisor.get(request), request + "/return", Map.of("opinion", "请核对份号。"));
        var other = SampleSecret.in(
                office.house,
                office.unit,
                office.clerk,
                office.house.place("safe", office.unit, office.clerk),
                office.house.now(),
                1);
        var page = clerk.submit(
                clerk.get(request + "/again"),
                request + "/again",
                Map.of("copies", other.label(), "readers", office.first.number(), "proposal", "拟请传阅。"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select("#e-copies").text()).contains("另一份密件");
    }
}
