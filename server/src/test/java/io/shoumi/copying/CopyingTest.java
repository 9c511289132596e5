package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies are asked for, approved, made once by a designated person, numbered, and each goes to its holder. */
class CopyingTest {
    private final CopyRoom room = new CopyRoom();

    @Test
    @Drives(value = "R2.8.1", kind = 'E')
    @Drives(value = "R4.B1", kind = 'E')
    @Drives(value = "R2.7", kind = 'E')
    void eachNewCopyIsNumberedAndItsHolderSignsForIt() {
        var before = room.house.lastEvidence();
        var copying = room.approved("copy", room.first.number() + "\n" + room.second.number());
        assertThat(room.copies()).containsExactly("000001 made held", "000002 made held");
        var clerk = room.clerk.logIn();
        room.make(clerk, copying);
        assertThat(room.copies())
                .containsExactly("000001 made held", "000002 made held", "000003 copied held", "000004 copied held");
        assertThat(room.printingNumber(copying)).matches("ZY-\\d{4}-\\d{4,}");
        assertThat(clerk.get(copying).select("main").text())
                .contains("复制自第 000001 份", room.clerk.name(), room.supervisor.name(), room.printingNumber(copying));
        room.give(clerk, copying, 4);
        assertThat(room.copies()).contains("000004 copied in-transit", "000003 copied held");
        room.confirm(room.second);
        assertThat(room.copies()).contains("000004 copied lent", "000003 copied held");
        assertThat(clerk.get("/secrets/" + room.secret.id()).select(".eq").text())
                .contains("制作 2", "复制 2", "平衡");
        assertThat(room.house.evidenceAbout(room.secret.id().value(), before))
                .containsSubsequence(
                        "request-submitted/done",
                        "request-approved/done",
                        "copies-made/done",
                        "handed-out/done",
                        "hand-over-confirmed/done");
    }

    @Test
    void theApproverSeesWhatIsAskedForAndForWhom() {
        var asking = room.first.logIn();
        room.ask(asking, room.form("copy", room.second.number() + " 2"));
        var page = room.supervisor.logIn().get(asking.path()).select("main").text();
        assertThat(page).contains("复制", "000001", room.second.name(), "×2", "项目会议用", "每份页数", "12", "承制单位");
    }

    @Test
    void printingNumbersFollowEachOtherAlsoAfterARefusedScan() {
        var one = room.approved("copy", room.first.number());
        var two = room.approved("copy", room.second.number());
        var clerk = room.clerk.logIn();
        room.make(clerk, one);
        clerk.submit(clerk.get(two), two + "/make", Map.of("label", room.label(1)));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(room.printingNumber(two)).isEmpty();
        room.make(clerk, two);
        var first = Integer.parseInt(room.printingNumber(one).substring(8));
        assertThat(Integer.parseInt(room.printingNumber(two).substring(8))).isEqualTo(first + 1);
    }

    @Test
    @Drives(value = "R2.8.1", kind = 'E')
    void anExcerptGoesIntoANumberedNotebook() {
        var copying = room.approved("excerpt", room.first.number());
        var clerk = room.clerk.logIn();
        room.make(clerk, copying);
        assertThat(room.copies()).last().isEqualTo("000003 excerpted held");
        var record = clerk.get("/secrets/" + room.secret.id());
        assertThat(record.select("tr:contains(000003)").text()).contains("摘抄");
        assertThat(record.select(".eq").text()).contains("复制 1", "平衡");
        assertThat(clerk.get(copying).text()).contains("摘抄自第 000001 份", "第 3 页第二段");
    }

    @Test
    void aCopyForAPlaceLiesThere() {
        var folder = room.house.place("secret-folder", room.unit, room.clerk);
        var code = room.house
                .jdbc()
                .sql("select code from place where id = ?")
                .param(folder)
                .query(String.class)
                .single();
        var copying = room.made("copy", code + "\n" + room.first.number());
        assertThat(room.clerk.logIn().get(copying).select("tr:contains(000003)").text())
                .contains("存放在位", code);
        assertThat(Inbox.of(room.clerk.logIn()).counted().addresses()).containsExactly(copying);
    }

    @Test
    void labelsCarryTheLevelTheHolderAndTheStamp() {
        var copying = room.made("copy", room.first.number());
        var labels = room.clerk.logIn().get(copying + "/labels");
        assertThat(labels.select(".sticker")).hasSize(2);
        assertThat(labels.select("body").text())
                .contains("000003", "普通商密", room.first.name(), room.labelOf(3), room.printingNumber(copying));
    }

    @Test
    void whatItsHolderGaveBackLiesInItsPlaceAndTheHolderConfirms() {
        var copying = room.made("copy", room.first.number());
        var clerk = room.clerk.logIn();
        room.give(clerk, copying, 3);
        room.confirm(room.first);
        clerk.submit(clerk.get("/counter/return"), "/counter/return", Map.of("label", room.labelOf(3)));
        assertThat(clerk.path()).isEqualTo(copying);
        room.takeBack(clerk, copying, 3);
        assertThat(room.copies()).last().isEqualTo("000003 copied held");
        room.confirm(room.first);
        assertThat(Inbox.of(room.first.logIn()).counted().addresses()).isEmpty();
        assertThat(clerk.get(copying).select("tr:contains(000003)").text()).contains("已收回");
    }

    @Test
    void whatWasNeverSignedForCanBeTakenBackAndGivenAgain() {
        var copying = room.made("copy", room.first.number());
        var clerk = room.clerk.logIn();
        room.give(clerk, copying, 3);
        room.takeBack(clerk, copying, 3);
        assertThat(room.copies()).last().isEqualTo("000003 copied held");
        room.give(clerk, copying, 3);
        assertThat(room.copies()).last().isEqualTo("000003 copied in-transit");
    }

    @Test
    void theDesksAndTheScanSayWhatIsNext() {
        var copying = room.approved("copy", room.first.number());
        var clerk = room.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(copying);
        assertThat(clerk.get("/counter/copying").select("main tbody tr").text()).contains("000001", room.first.name());
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", room.label(0)));
        assertThat(clerk.path()).isEqualTo(copying);
        room.make(clerk, copying);
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(copying);
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", room.labelOf(3)));
        assertThat(clerk.path()).isEqualTo(copying);
        room.give(clerk, copying, 3);
        assertThat(Inbox.of(clerk).counted().addresses()).isEmpty();
        assertThat(Inbox.of(room.first.logIn()).counted().addresses()).hasSize(1);
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", room.printingNumber(copying)));
        assertThat(clerk.path()).isEqualTo(copying);
        var stranger = room.stranger.logIn();
        stranger.submit(stranger.get("/"), "/scan", Map.of("q", room.printingNumber(copying)));
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void theRecordLeadsToTheFormWhichIsFilledAsFarAsItCanBe() {
        var visitor = room.first.logIn();
        var ask = visitor.get("/secrets/" + room.secret.id() + "?act=copy").select("main a[href^=/copying/new]");
        assertThat(ask.text()).isEqualTo("申请复制");
        var form = visitor.get(ask.attr("href"));
        assertThat(form.select("input[name=source]").val()).isEqualTo(room.label(0));
        assertThat(form.select("textarea[name=recipients]").text()).isEqualTo(room.first.number());
        assertThat(form.select("input[name=pageCount]").val()).isEqualTo("12");
        assertThat(form.select(".ruling").text()).contains("R2.8.1");
    }

    @Test
    void aReturnedRequestIsCorrectedAndSentAgain() {
        var visitor = room.first.logIn();
        room.ask(visitor, room.form("excerpt", room.second.number()));
        var request = visitor.path();
        var supervisor = room.supervisor.logIn();
        supervisor.submit(supervisor.get(request), request + "/return", Map.of("opinion", "用纸页即可。"));
        var again = visitor.get(request + "/again");
        var fields = new HashMap<String, Object>();
        for (var name : new String[] {"source", "recipients", "pages", "pageCount", "purpose"}) {
            fields.put(name, again.select("[name=" + name + "]").val());
        }
        fields.put("onto", "paper");
        visitor.submit(again, request + "/again", fields);
        assertThat(visitor.path()).isEqualTo(request);
        room.approve(request);
        room.make(room.clerk.logIn(), "/copying/" + room.last());
        assertThat(room.clerk
                        .logIn()
                        .get("/secrets/" + room.secret.id())
                        .select("tr:contains(000003)")
                        .text())
                .contains("纸质", "摘抄");
    }

    @Test
    void aCopyThatWaitsForItsHolderIsNobodyElsesToBorrowOrCirculate() {
        room.made("copy", room.first.number());
        room.house
                .jdbc()
                .sql("update carrier set kind = 'disc' where secret_id = ? and origin = 'made'")
                .param(room.secret.id().value())
                .update();
        assertThat(room.second
                        .logIn()
                        .get("/loans/new?secret=" + room.secret.id())
                        .select("main")
                        .text())
                .contains("没有可借的份");
        var clerk = room.clerk.logIn();
        var page = clerk.submit(
                clerk.get("/circulations/new?label=" + room.labelOf(3)),
                "/circulations",
                Map.of("copies", room.labelOf(3), "readers", room.second.number(), "proposal", "拟请传阅。"));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(page.text()).contains("尚待领取");
    }
}
