package io.shoumi.trip;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Papers brought back from a meeting stay open until somebody else registered them. */
class BringingBackTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestHouse house = TestHouse.house();
    private final int number = NUMBERS.incrementAndGet();
    private final UUID unit = house.unit("会务科" + number, house.group());
    private final Person traveller = house.person("赴会人" + number, unit);
    private final Person clerk = house.person("收文员" + number, unit);
    private final Person leader = house.person("分管" + number, unit);
    private final Person stranger = house.person("旁人" + number, unit);

    BringingBackTest() {
        house.designate(clerk, unit, "receive", "keep");
        house.post(leader, "leader-in-charge", unit);
    }

    /** A trip of today, by the traveller; its address. */
    private String trip(Visitor visitor) {
        var today = house.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        visitor.submit(
                visitor.get("/trips/new"),
                "/trips",
                Map.of(
                        "meeting",
                        "年度安全会议",
                        "destination",
                        "省城",
                        "back",
                        today.minusDays(1).toString()));
        assertThat(visitor.path()).startsWith("/trips/");
        return visitor.path();
    }

    private String declared(String papers) {
        var visitor = traveller.logIn();
        var trip = trip(visitor);
        visitor.submit(visitor.get(trip), trip + "/declare", Map.of("papers", papers));
        assertThat(visitor.status()).isEqualTo(200);
        return trip;
    }

    @Test
    @Drives(value = "R4.B3", kind = 'E')
    void eachPaperStaysOpenUntilTheClerkRegisteredIt() {
        var visitor = traveller.logIn();
        var trip = trip(visitor);
        assertThat(Inbox.of(visitor).counted().addresses()).containsExactly(trip);
        visitor.submit(visitor.get(trip), trip + "/declare", Map.of("papers", "能规〔2026〕7号 | 红叶-7\n会议讲义"));
        assertThat(visitor.get(trip).text()).contains("能规〔2026〕7号", "会议讲义", "待登记");
        var receiver = clerk.logIn();
        var before = house.lastEvidence();
        assertThat(Inbox.of(receiver).counted().addresses()).containsExactly(trip);
        var form = receiver.get(
                receiver.get(trip).select("a[href^=/secrets/new/paper]").first().attr("href"));
        assertThat(form.select("#f-coverTitle").val()).isEqualTo("红叶-7");
        assertThat(form.select("#f-documentNumber").val()).isEqualTo("能规〔2026〕7号");
        receiver.submit(form, "/secrets/new/paper", proposal());
        assertThat(receiver.path()).endsWith("/classification");
        assertThat(kinds(before)).contains("classification-proposed");
        assertThat(receiver.get(trip).text()).contains("红叶-7", "1 / 2");
        assertThat(Inbox.of(receiver).addresses()).contains(trip);
        var page = receiver.get(trip);
        var settle = page.select("form[action$=/settle]").attr("action");
        receiver.submit(page, settle, Map.of("label", "", "reason", ""));
        assertThat(receiver.status()).isEqualTo(422);
        receiver.submit(receiver.get(trip), settle, Map.of("label", "", "reason", "公开讲义，不涉密"));
        assertThat(receiver.get(trip).text()).contains("都已办结", "公开讲义，不涉密");
        assertThat(Inbox.of(receiver).addresses()).doesNotContain(trip);
        assertThat(Inbox.of(traveller.logIn()).addresses()).isEmpty();
    }

    private Map<String, Object> proposal() {
        return new HashMap<>(Map.of(
                "trueTitle", "关于规划的通知",
                "kind", "major-decisions",
                "basis", "来文标密",
                "level", "core",
                "paperCopies", "1",
                "place", house.place("safe", unit, clerk).toString(),
                "scopePeople", clerk.number()));
    }

    @Test
    @Drives(value = "R4.B3", kind = 'E')
    void nobodySettlesWhatTheyBroughtBackThemselves() {
        house.designate(traveller, unit, "receive", "keep");
        var trip = declared("红叶-8");
        var visitor = traveller.logIn();
        assertThat(visitor.get(trip).select("form[action$=/settle]")).isEmpty();
        var paper = house.jdbc()
                .sql("select p.id from trip_paper p join trip t on t.id = p.trip_id where t.traveller_id = ?")
                .param(traveller.id().value())
                .query(UUID.class)
                .single();
        var csrf = visitor.get("/").select("input[name=_csrf]").val();
        visitor.post(trip + "/papers/" + paper + "/settle", new HashMap<>(Map.of("_csrf", csrf, "reason", "自己留着")));
        assertThat(visitor.status()).isEqualTo(409);
        visitor.get("/secrets/new/paper?expected=" + paper);
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(clerk.logIn().get(trip).text()).contains("待登记");
    }

    @Test
    @Drives(value = "R4.B3", kind = 'E')
    void whatIsNotDeclaredIsRemindedAndTakenToTheLeader() {
        var trip = trip(traveller.logIn());
        var clock = house.bean(TripClock.class);
        var before = house.lastEvidence();
        house.pass(Duration.ofHours(26));
        clock.tick();
        clock.tick();
        assertThat(kinds(before)).containsOnlyOnce("trip-reminded").doesNotContain("trip-escalated");
        assertThat(Inbox.of(clerk.logIn()).counted().addresses()).containsExactly(trip);
        house.pass(Duration.ofHours(25));
        clock.tick();
        clock.tick();
        assertThat(kinds(before)).containsOnlyOnce("trip-escalated");
        var visitor = leader.logIn();
        assertThat(Inbox.of(visitor).counted().addresses()).containsExactly(trip);
        assertThat(visitor.get(trip).text()).contains("年度安全会议", "逾期");
        assertThat(visitor.get("/regulations/R4.B3").text()).contains("会议带回");
        var late = traveller.logIn();
        late.submit(late.get(trip), trip + "/declare", Map.of("none", "yes", "papers", ""));
        assertThat(late.get(trip).text()).contains("没有带回文件");
        assertThat(Inbox.of(leader.logIn()).addresses()).isEmpty();
    }

    private java.util.List<String> kinds(long since) {
        return house.jdbc()
                .sql("select kind from evidence_staged where id > ? and content like ?")
                .params(since, "%" + traveller.id() + "%")
                .query(String.class)
                .list();
    }

    @Test
    void nothingAndSomethingIsNoDeclarationNorIsSilence() {
        var visitor = traveller.logIn();
        var trip = trip(visitor);
        for (var typed : java.util.List.of(Map.of("papers", ""), Map.of("papers", "红叶-9", "none", "yes"))) {
            visitor.submit(visitor.get(trip), trip + "/declare", typed);
            assertThat(visitor.status()).isEqualTo(422);
        }
        assertThat(visitor.get(trip).text()).contains("待申报");
    }

    @Test
    void beyondTheDepartmentThereIsNoSuchTrip() {
        var trip = declared("红叶-10");
        var visitor = stranger.logIn();
        visitor.get(trip);
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.get("/trips").text()).doesNotContain("年度安全会议");
    }
}
