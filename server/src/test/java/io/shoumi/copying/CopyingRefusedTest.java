package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may not be copied or excerpted, by whom, for whom, and by which clause. */
class CopyingRefusedTest {
    private final CopyRoom room = new CopyRoom();

    @Test
    @Drives(value = "R2.8.1", kind = 'E')
    @Drives(value = "R4.B1", kind = 'E')
    void nothingIsCopiedWithoutApproval() {
        var visitor = room.first.logIn();
        room.ask(visitor, room.form("copy", room.first.number()));
        assertThat(visitor.path()).startsWith("/requests/");
        assertThat(room.clerk.logIn().get("/counter/copying").text()).contains("没有待复制、待发放的");
        var supervisor = room.supervisor.logIn();
        supervisor.submit(supervisor.get(visitor.path()), visitor.path() + "/refuse", Map.of("opinion", "不必复制。"));
        assertThat(room.house
                        .jdbc()
                        .sql("select count(*) from copying where secret_id = ?")
                        .param(room.secret.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(room.copies()).hasSize(2);
    }

    @Test
    @Drives(value = "R2.7", kind = 'E')
    void whoeverIsNotDesignatedToCopyCarriesNothingOut() {
        var copying = room.approved("copy", room.first.number());
        assertThat(room.refusedToMake(room.second, copying)).contains("R2.7");
        assertThat(room.second.logIn().get(copying).select("form[action$=/make]"))
                .isEmpty();
    }

    @Test
    @Drives(value = "R2.7", kind = 'E')
    void whoIsDesignatedToCopyOnlyMakesNoExcerpt() {
        var copying = room.approved("excerpt", room.first.number());
        room.house
                .jdbc()
                .sql("update designation set acts = array_remove(acts, 'excerpt') where person_id = ?")
                .param(room.clerk.id().value())
                .update();
        assertThat(room.refusedToMake(room.clerk, copying)).contains("R2.7");
    }

    @Test
    void whoApprovedItDoesNotCarryItOut() {
        room.house.designate(room.supervisor, room.unit, "copy", "receive", "keep", "pass");
        var copying = room.approved("copy", room.first.number());
        room.refusedToMake(room.supervisor, copying);
        room.make(room.clerk.logIn(), copying);
        assertThat(room.copies()).hasSize(3);
    }

    @Test
    void anApprovalIsCarriedOutOnce() {
        var copying = room.made("copy", room.first.number());
        var clerk = room.clerk.logIn();
        room.postByHand(clerk, copying + "/make", Map.of("label", room.label(0)));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(room.copies()).hasSize(3);
    }

    @Test
    void ofTwoWhoCarryItOutAtOnceOneIsTold() throws Exception {
        var other = room.house.person("另文印" + room.unit.toString().substring(0, 4), room.unit);
        room.house.designate(other, room.unit, "receive", "keep", "copy");
        var copying = room.approved("copy", room.first.number());
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = Stream.of(room.clerk, other)
                    .map(person -> {
                        var visitor = person.logIn();
                        var page = visitor.get(copying);
                        return (Callable<Integer>) () -> {
                            together.await();
                            visitor.submit(page, copying + "/make", Map.of("label", room.label(0)));
                            return visitor.status();
                        };
                    })
                    .toList();
            var answers = new java.util.ArrayList<Integer>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(room.copies()).hasSize(3);
    }

    @Test
    void anApprovalRunsOut() {
        var copying = room.approved("copy", room.first.number());
        room.house.pass(Duration.ofDays(7));
        room.refusedToMake(room.clerk, copying);
        var clerk = room.clerk.logIn();
        assertThat(clerk.get(copying).select("main").text()).contains("失效");
        assertThat(clerk.get("/registers/copying?tab=lapsed").select("tr.void").text())
                .contains("已失效", room.first.name());
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void aFrozenCopyIsNeitherAskedForNorCopied() {
        var copying = room.approved("copy", room.first.number());
        var loss = "/carriers/" + room.secret.copy().id() + "/loss";
        var reporter = room.second.logIn();
        reporter.submit(reporter.get(loss), loss, Map.of("circumstances", "不在柜内"));
        assertThat(room.refusedToMake(room.clerk, copying)).contains("R1.2");
        var visitor = room.first.logIn();
        assertThat(room.ask(visitor, room.form("copy", room.first.number()))
                        .select("main .fault")
                        .text())
                .contains("R1.2");
        assertThat(visitor.status()).isEqualTo(409);
    }

    @Test
    void whatIsToBeDestroyedIsNotCopied() {
        var copying = room.approved("copy", room.first.number());
        var list = UUID.randomUUID();
        room.house
                .jdbc()
                .sql(
                        "insert into destruction (id, number, unit_id, method, place, planned_at, handler_id, list_hash, state, created_at) values (?, ?, ?, 'shredding', '碎纸间', ?, ?, ?, 'submitted', ?)")
                .params(
                        list,
                        "XH-T-" + list,
                        room.unit,
                        Timestamp.from(room.house.now().plus(Duration.ofDays(2))),
                        room.clerk.id().value(),
                        new byte[32],
                        Timestamp.from(room.house.now()))
                .update();
        room.house
                .jdbc()
                .sql("insert into destruction_item (destruction_id, line, carrier_id) values (?, 1, ?)")
                .params(list, room.secret.copy().id().value())
                .update();
        room.refusedToMake(room.clerk, copying);
        var visitor = room.first.logIn();
        assertThat(room.ask(visitor, room.form("excerpt", room.first.number()))
                        .select("main .fault")
                        .text())
                .contains("销毁清册");
    }

    @Test
    void whatCirculatesIsNotCopied() {
        var copying = room.approved("copy", room.first.number());
        var clerk = room.clerk.logIn();
        clerk.submit(
                clerk.get("/circulations/new?label=" + room.label(0)),
                "/circulations",
                Map.of("copies", room.label(0), "readers", room.second.number(), "proposal", "拟请传阅。"));
        room.approve(clerk.path());
        room.refusedToMake(room.clerk, copying);
    }

    @Test
    @Drives(value = "R1.4", kind = 'E')
    @Drives(value = "R1.9", kind = 'E')
    void anArchiveIsNeitherCopiedNorExcerpted() {
        var copying = room.approved("copy", room.first.number());
        room.set("update secret set archive = 'record' where id = ?");
        assertThat(room.refusedToMake(room.clerk, copying)).contains("R1.4", "R1.9");
        for (var kind : new String[] {"copy", "excerpt"}) {
            var visitor = room.first.logIn();
            var page = room.ask(visitor, room.form(kind, room.first.number()));
            assertThat(visitor.status()).isEqualTo(409);
            assertThat(page.select("main .fault").text()).contains("摘抄、复制", "R1.4");
        }
    }

    @Test
    @Drives(value = "R1.8.1", kind = 'E')
    void whatIsUnreleasedIsNotCopied() {
        room.set("update secret set unreleased = 'statistics' where id = ?");
        assertThat(room.refused(room.first.logIn(), room.form("copy", room.first.number())))
                .contains("R1.8.1");
    }

    @Test
    void theFormSentTwiceAsksOnceAndTheScanSentTwiceCopiesOnce() {
        var visitor = room.first.logIn();
        var page = visitor.get("/copying/new?label=" + room.label(0));
        visitor.submit(page, "/copying", room.form("copy", room.first.number()));
        var ledTo = visitor.path();
        visitor.submit(page, "/copying", room.form("copy", room.first.number()));
        assertThat(visitor.path()).isEqualTo(ledTo);
        room.approve(ledTo);
        var copying = "/copying/" + room.last();
        var clerk = room.clerk.logIn();
        var make = clerk.get(copying);
        clerk.submit(make, copying + "/make", Map.of("label", room.label(0)));
        clerk.submit(make, copying + "/make", Map.of("label", room.label(0)));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(room.copies()).hasSize(3);
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedStays() {
        var visitor = room.first.logIn();
        var page = room.ask(
                visitor,
                Map.of("kind", "copy", "source", "SM-0", "recipients", "无此人", "pageCount", "0", "purpose", ""));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("#e-source, #e-recipients, #e-pageCount, #e-purpose")
                        .select(".fault"))
                .hasSize(4);
        assertThat(page.select("textarea[name=recipients]").text()).isEqualTo("无此人");
    }

    @Test
    void anElectronicFileIsNotCopiedHere() {
        room.set("update carrier set kind = 'file' where secret_id = ?");
        assertThat(room.refused(room.first.logIn(), room.form("copy", room.first.number())))
                .contains("阅览室");
    }
}
