package io.shoumi.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A safe is counted by two: what agrees, what does not, and what becomes of each line. */
class CountingTest {
    private final Safe safe = new Safe();

    @Test
    @Drives(value = "R2.8.3", kind = 'P')
    void theSafeIsCountedByTwoWhoBothSignWhatTheyFound() {
        var before = safe.house.lastEvidence();
        var count = safe.begun();
        assertThat(safe.lines(count)).containsExactly("1 missing", "2 missing", "3 missing");
        var clerk = safe.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(count);
        var answer = Safe.scan(clerk, count, safe.label(0));
        assertThat(answer.select("[data-tone=yes][data-into=scans-yes]").text()).contains("相符", "000001");
        assertThat(answer.select("#sums").text()).contains("1/ 3");
        var witness = safe.witness.logIn();
        Safe.scan(witness, count, safe.label(1));
        Safe.scan(witness, count, safe.label(2).toLowerCase(java.util.Locale.ROOT));
        assertThat(safe.lines(count)).containsExactly("1 found", "2 found", "3 found");
        Safe.sign(clerk, count);
        assertThat(clerk.get(count).text()).contains("您已签名，等待另一人签名");
        assertThat(Inbox.of(clerk).counted().addresses()).isEmpty();
        assertThat(Inbox.of(witness).counted().addresses()).containsExactly(count);
        Safe.sign(witness, count);
        assertThat(witness.get(count).text()).contains("账物相符");
        assertThat(String.join("", CopyOfRegister.pages(witness, count + "/result.pdf")))
                .contains("清点结果单", safe.clerk.name(), safe.witness.name(), safe.label(0), "以下空白", "账物相符");
        CopyOfRegister.picture(witness.body(), "stock-take");
        assertThat(safe.house.evidenceSince(before))
                .containsSubsequence(
                        "stock-take-begun/done",
                        "stock-scanned/done",
                        "stock-scanned/done",
                        "stock-take-signed/done",
                        "stock-take-signed/done");
        safe.postByHand(witness, count + "/scan", Map.of("label", safe.label(0)));
        assertThat(witness.status()).as("after it closed").isEqualTo(409);
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'E')
    void theKeeperIsNotTheSecondAndNobodyCountsAlone() {
        var officer = safe.officer.logIn();
        assertThat(safe.begin(officer, Map.of("second", safe.clerk.number()))
                        .select(".fault")
                        .text())
                .contains("责任人不能做另一清点人");
        assertThat(officer.status()).isEqualTo(422);
        safe.begin(officer, Map.of("second", safe.officer.number()));
        assertThat(officer.status()).isEqualTo(422);
        // who kept the copies when they came there is asked by the rules, whoever the place's custodian is by now
        safe.house
                .jdbc()
                .sql("update place set custodian_id = ? where id = ?")
                .params(safe.stranger.id().value(), safe.safe)
                .update();
        var refused = safe.begin(officer, Map.of("second", safe.clerk.number()));
        assertThat(officer.status()).isEqualTo(409);
        assertThat(refused.select(".fault").text()).contains("不能请此人监督清点", "保管人不得监督清点", "R2.8.3");
        assertThat(refused.select("input[name=place]").val()).isEqualTo(safe.code(safe.safe));
        assertThat(safe.house
                        .jdbc()
                        .sql("select count(*) from stock_take where unit_id = ?")
                        .param(safe.unit)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoNeitherKeepsNorIsOfTheOfficeBeginsNone() {
        var visitor = safe.stranger.logIn();
        safe.begin(visitor, Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.text()).contains("只有保密办");
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'P')
    void whatIsMissingIsScannedOrReportedBeforeAnybodySigns() {
        var count = safe.begun();
        var clerk = safe.clerk.logIn();
        Safe.scan(clerk, count, safe.label(0));
        Safe.scan(clerk, count, safe.label(1));
        safe.postByHand(clerk, count + "/sign", Map.of());
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(clerk.text()).contains("还有 1 行没有结果");
        assertThat(clerk.get(count).select("a[href=/carriers/" + safe.carrier(2) + "/loss]"))
                .hasSize(1);
        safe.reportMissing(2);
        assertThat(safe.lines(count)).containsExactly("1 found", "2 found", "3 reported");
        Safe.sign(clerk, count);
        Safe.sign(safe.witness.logIn(), count);
        assertThat(clerk.get(count).text()).contains("有出入");
        assertThat(safe.lines(count)).containsExactly("1 found", "2 found", "3 reported");
    }

    @Test
    @Drives(value = "R1.1", kind = 'P')
    void aCopyInTheWrongPlaceIsRegisteredThereOrPutBack() {
        safe.move(0, safe.otherSafe);
        safe.move(1, safe.otherSafe);
        var count = safe.begun();
        assertThat(safe.lines(count)).containsExactly("3 missing");
        var clerk = safe.clerk.logIn();
        var answer = Safe.scan(clerk, count, safe.label(0));
        assertThat(answer.select("[data-tone=no][data-into=scans-no]").text())
                .contains("登记在别处", safe.code(safe.otherSafe));
        var before = safe.house.lastEvidence();
        Safe.resolve(clerk, count, "move", Map.of());
        assertThat(safe.registeredIn(0)).isEqualTo(safe.code(safe.safe));
        assertThat(safe.house.evidenceSince(before)).containsOnlyOnce("carrier-moved/done");
        assertThat(safe.house
                        .jdbc()
                        .sql(
                                "select content from evidence_staged where kind = 'carrier-moved' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("stock-take:" + Safe.id(count));
        Safe.scan(clerk, count, safe.label(1));
        Safe.resolve(clerk, count, "put-back", Map.of());
        assertThat(safe.registeredIn(1)).isEqualTo(safe.code(safe.otherSafe));
        Safe.scan(clerk, count, safe.label(2));
        assertThat(safe.lines(count)).containsExactly("1 elsewhere moved", "2 elsewhere put-back", "3 found");
        Safe.sign(clerk, count);
        assertThat(clerk.status()).isEqualTo(200);
    }

    @Test
    void whatMovesWhileItRunsIsAccountedFor() {
        safe.move(2, safe.otherSafe);
        var count = safe.begun();
        safe.move(1, safe.otherSafe);
        safe.move(2, safe.safe);
        var clerk = safe.clerk.logIn();
        assertThat(Safe.scan(clerk, count, safe.label(2))
                        .select("[data-tone=yes]")
                        .text())
                .contains("清点期间移入");
        Safe.scan(clerk, count, safe.label(0));
        assertThat(safe.lines(count)).containsExactly("1 found", "2 left", "3 arrived");
        Safe.sign(clerk, count);
        assertThat(clerk.status()).isEqualTo(200);
        safe.postByHand(clerk, count + "/scan", Map.of("label", safe.label(1)));
        assertThat(clerk.status()).as("after the first signature").isEqualTo(409);
        clerk.submit(clerk.get(count), count + "/reopen", Map.of());
        Safe.scan(clerk, count, safe.label(1));
        assertThat(safe.lines(count)).contains("2 misplaced");
    }

    @Test
    void whatDoesNotBelongThereIsNamedForWhatItIs() {
        var count = safe.begun();
        var clerk = safe.clerk.logIn();
        assertThat(Safe.scan(clerk, count, "SM-0000000000" + "0")
                        .select("[data-tone=no]")
                        .text())
                .contains("不是本单位发的标签");
        assertThat(Safe.scan(clerk, count, "SM-00000000001")
                        .select("[data-tone=no]")
                        .text())
                .contains("有字符读错");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(Safe.scan(clerk, count, "董事会纪要原件").text()).doesNotContain("董事会纪要原件");
        safe.house
                .jdbc()
                .sql(
                        "update custody set state = 'destroyed', place_id = null, holder_id = null where carrier_id = ? and upper_inf(during)")
                .param(safe.carrier(1))
                .update();
        assertThat(Safe.scan(clerk, count, safe.label(1))
                        .select("[data-tone=no]")
                        .text())
                .contains("登记为已销毁，标签作废");
        Safe.scan(clerk, count, safe.label(0));
        assertThat(Safe.scan(clerk, count, safe.label(0))
                        .select("[data-tone=no]")
                        .text())
                .contains("已经扫过");
        clerk.submit(clerk.get(count), count + "/unlabelled", Map.of("note", "无封皮的旧笔记本一本"));
        assertThat(safe.lines(count))
                .containsExactly("1 found", "2 destroyed", "3 missing", "- foreign", "- unlabelled");
        var page = clerk.get(count);
        var note = page.select("form[action$=/note]").first();
        clerk.submit(page, java.util.Objects.requireNonNull(note).attr("action"), Map.of("note", " "));
        assertThat(clerk.status()).isEqualTo(422);
        for (var n = 0; n < 3; n++) {
            Safe.resolve(clerk, count, "note", Map.of("note", "交保密办处理"));
        }
        assertThat(safe.lines(count))
                .containsExactly("1 found", "2 destroyed noted", "3 missing", "- foreign noted", "- unlabelled noted");
    }

    @Test
    void inSeveralPlacesTheLabelOfThePlaceComesFirst() {
        safe.move(0, safe.folder);
        var count = safe.begun(Map.of("below", "yes"));
        assertThat(safe.lines(count)).hasSize(3);
        var clerk = safe.clerk.logIn();
        assertThat(Safe.scan(clerk, count, safe.label(0))
                        .select("[data-tone=no]")
                        .text())
                .contains("请先扫描所在场所的标签");
        var now = Safe.scan(clerk, count, "PL." + safe.code(safe.folder));
        assertThat(now.select("#at-sent").val()).isEqualTo(safe.code(safe.folder));
        Safe.scan(clerk, count, safe.label(0), safe.code(safe.folder));
        Safe.scan(clerk, count, safe.label(1), safe.code(safe.folder));
        assertThat(Safe.scan(clerk, count, "PL." + safe.code(safe.otherSafe))
                        .select("[data-tone=no]")
                        .text())
                .contains("不在本次清点之内");
        assertThat(safe.lines(count)).containsExactly("1 found", "2 misplaced", "3 missing");
        Safe.scan(clerk, count, safe.label(1), safe.code(safe.safe));
        assertThat(safe.lines(count)).as("put into its place and scanned again").contains("2 found");
    }

    @Test
    void aSampleIsDrawnByTheSystemAndAsksForNoMore() {
        var count = safe.begun(Map.of("kind", "spot", "sample", "2"));
        assertThat(safe.lines(count)).hasSize(2);
        var clerk = safe.clerk.logIn();
        safe.scanAll(clerk, count);
        assertThat(safe.lines(count)).hasSize(2).allMatch(line -> line.endsWith("found"));
        Safe.sign(clerk, count);
        assertThat(clerk.status()).isEqualTo(200);
        var wrong = safe.begin(safe.officer.logIn(), Map.of("place", safe.code(safe.otherSafe), "sample", "0"));
        assertThat(wrong.select(".fault").text()).contains("份数填 1 至");
    }

    @Test
    void aUnitIsCountedAndAPlaceIsInOneCountAtATime() {
        var count = safe.begun(Map.of("place", "", "unit", safe.unit.toString()));
        assertThat(safe.lines(count)).hasSize(3);
        var officer = safe.officer.logIn();
        assertThat(safe.begin(officer, Map.of()).select(".fault").text()).contains("正在进行");
        officer.submit(officer.get(count), count + "/drop", Map.of("reason", "改日再清点"));
        safe.begin(officer, Map.of());
        assertThat(officer.path()).startsWith("/stock-takes/").isNotEqualTo(count);
        assertThat(officer.get("/registers/stock-takes").select("tr.void").text())
                .contains("已放弃");
    }

    @Test
    void severalScannersAtOnceLoseNothingAndAnInterruptedCountGoesOn() {
        var count = safe.begun();
        var scanners = List.of(safe.clerk.logIn(), safe.witness.logIn());
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var scanner : scanners) {
            all.add(CompletableFuture.runAsync(() -> safe.scanAll(scanner, count)));
        }
        all.forEach(CompletableFuture::join);
        assertThat(safe.lines(count)).containsExactly("1 found", "2 found", "3 found");
        safe.house.pass(Duration.ofHours(30));
        var later = safe.clerk.logIn();
        assertThat(later.get(count).select("#sums").text()).contains("3/ 3");
        Safe.sign(later, count);
        assertThat(later.status()).isEqualTo(200);
    }
}
