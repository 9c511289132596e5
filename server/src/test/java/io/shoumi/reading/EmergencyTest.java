package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two let one person read one secret for some hours; the alarm stays until a third has reviewed it. */
class EmergencyTest {
    private static final Person SYSTEM = with("应急系统", "system-admin");
    private static final Person SECURITY = with("应急安全", "security-admin");
    private static final Person AUDITOR = with("应急审计", "auditor");
    private static final Person OFFICER = with("应急保密办", "officer");

    private final TestHouse house = TestHouse.house();
    private final Archive archive = new Archive();
    /** Not in the secret's scope. */
    private final Person rescuer = house.person("抢险员", archive.unit);

    private static Person with(String name, String role) {
        var house = TestHouse.house();
        var person = house.stranger(name, house.group());
        house.pledge(person);
        house.role(person, role);
        return person;
    }

    @AfterEach
    void leavesNoAlarm() {
        house.jdbc()
                .sql("update reading_session set ended_at = ? where secret_id = ? and ended_at is null")
                .params(java.sql.Timestamp.from(house.now()), archive.secret)
                .update();
        house.jdbc()
                .sql("update loan set state = 'lapsed' where secret_id = ?")
                .param(archive.secret)
                .update();
        house.jdbc()
                .sql(
                        "update emergency set reviewed_by = ?, reviewed_at = ?, justified = true, review_sealed = '' where reviewed_at is null")
                .params(with("收尾", "officer").id().value(), java.sql.Timestamp.from(house.now()))
                .update();
    }

    private String number() {
        return house.jdbc()
                .sql("select number from secret where id = ?")
                .param(archive.secret)
                .query(String.class)
                .single();
    }

    private int ask(Person by, Person reader, String hours) {
        var visitor = by.logIn();
        visitor.submit(
                visitor.get("/joint/emergency"),
                "/joint/emergencies",
                Map.of(
                        "number",
                        reader.number(),
                        "secret",
                        number(),
                        "room",
                        archive.room.toString(),
                        "hours",
                        hours,
                        "reason",
                        "井下透水，须立即查看采区方案"));
        return visitor.status();
    }

    private UUID matter() {
        return house.jdbc()
                .sql("select id from joint_matter where secret_id = ? order by asked_at desc limit 1")
                .param(archive.secret)
                .query(UUID.class)
                .single();
    }

    private int join(Person by) {
        var visitor = by.logIn();
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post("/joint/" + matter() + "/join", Map.of("_csrf", csrf));
        return visitor.status();
    }

    private boolean readsPage(Visitor reader) {
        var own = "/reading/" + archive.loan("electronic");
        var source = reader.submit(reader.get(own), own + "/start", Map.of())
                .select("img[src^=/reading/]")
                .attr("src");
        reader.bytes(source);
        return reader.status() == 200;
    }

    private static String alarms(Visitor visitor, String page) {
        return visitor.get(page).select(".alarm").text();
    }

    @Test
    void twoOpenItForHoursWithAlarmAndAThirdReviews() {
        var reader = rescuer.logIn();
        reader.get("/secrets/" + archive.secret);
        assertThat(reader.status()).isEqualTo(404);
        assertThat(ask(SYSTEM, rescuer, "2")).isEqualTo(200);
        reader.get("/secrets/" + archive.secret);
        assertThat(reader.status()).as("one alone opens nothing").isEqualTo(404);
        assertThat(join(SYSTEM)).isEqualTo(409);
        assertThat(join(AUDITOR)).isEqualTo(403);
        var before = house.lastEvidence();
        assertThat(join(SECURITY)).isEqualTo(200);
        assertThat(house.evidenceSince(before)).contains("emergency-opened/done");
        assertThat(readsPage(rescuer.logIn())).isTrue();
        assertThat(ask(SYSTEM, rescuer, "2")).as("it is open").isEqualTo(409);
        alarmSounds();
        house.pass(Duration.ofHours(2));
        var late = rescuer.logIn();
        late.get("/secrets/" + archive.secret);
        assertThat(late.status()).as("the hours are over").isEqualTo(404);
        assertThat(alarms(archive.leader.logIn(), "/")).isEmpty();
        assertThat(alarms(AUDITOR.logIn(), "/audit")).contains(rescuer.name());
        review();
    }

    private void alarmSounds() {
        for (var person : new Person[] {SYSTEM, SECURITY, AUDITOR, OFFICER, archive.leader, archive.reader, rescuer}) {
            assertThat(alarms(person.logIn(), "/")).as(person.name()).contains(rescuer.name());
        }
        var elsewhere = house.person("无关", house.unit("别处", house.group(), "R1"));
        assertThat(alarms(elsewhere.logIn(), "/")).isEmpty();
        assertThat(house.jdbc()
                        .sql(
                                "select content from evidence_staged where kind = 'emergency-opened' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("asked-by", "R1.");
    }

    private void review() {
        var address = "/emergencies/" + matter();
        var officer = OFFICER.logIn();
        assertThat(officer.get("/").text()).contains(rescuer.number());
        var page = officer.submit(officer.get(address), address + "/review", Map.of("finding", "yes", "text", ""));
        assertThat(officer.status()).isEqualTo(422);
        var before = house.lastEvidence();
        officer.submit(page, address + "/review", Map.of("finding", "no", "text", "可等审批"));
        assertThat(house.evidenceSince(before)).contains("emergency-reviewed/done");
        assertThat(alarms(OFFICER.logIn(), "/")).doesNotContain(rescuer.name());
        assertThat(officer.get(address).text()).contains("可等审批");
        assertThat(AUDITOR.logIn().get(address).text()).contains(rescuer.name()).doesNotContain("可等审批");
    }

    @Test
    void whoHadAPartDoesNotReviewAndAnOverdueReviewShutsTheGlass() {
        assertThat(ask(OFFICER, rescuer, "1")).isEqualTo(200);
        assertThat(join(SYSTEM)).isEqualTo(200);
        var address = "/emergencies/" + matter();
        var other = with("另一保密办", "officer").logIn();
        push(other, address);
        assertThat(other.status()).as("while it is open").isEqualTo(409);
        house.pass(Duration.ofHours(1));
        var party = OFFICER.logIn();
        push(party, address);
        assertThat(party.status()).as("who asked for it").isEqualTo(409);
        house.pass(Duration.ofHours(72));
        assertThat(ask(SECURITY, archive.stranger, "1"))
                .as("while a review is overdue")
                .isEqualTo(409);
        assertThat(alarms(AUDITOR.logIn(), "/")).contains(rescuer.name());
    }

    private static void push(Visitor visitor, String address) {
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post(address + "/review", Map.of("_csrf", csrf, "finding", "yes", "text", "属实"));
    }

    @Test
    void onlyScopeAndApprovalsAreStoodInFor() {
        assertThat(ask(SYSTEM, rescuer, "9")).as("too long").isEqualTo(422);
        assertThat(ask(SYSTEM, AUDITOR, "1")).as("an administrator reads").isEqualTo(422);
        var unpledged = house.stranger("未承诺", archive.unit);
        house.role(unpledged, "user");
        assertThat(ask(SYSTEM, unpledged, "1")).isEqualTo(200);
        assertThat(join(SECURITY)).as("a reader without a pledge").isBetween(404, 409);
        house.jdbc()
                .sql("update carrier set frozen_at = ? where secret_id = ?")
                .params(java.sql.Timestamp.from(house.now()), archive.secret)
                .update();
        assertThat(ask(SYSTEM, rescuer, "1")).isEqualTo(200);
        assertThat(join(SECURITY)).as("a frozen copy").isEqualTo(409);
        var reader = rescuer.logIn();
        reader.get("/secrets/" + archive.secret);
        assertThat(reader.status()).isEqualTo(404);
        house.jdbc()
                .sql("update carrier set frozen_at = null where secret_id = ?")
                .param(archive.secret)
                .update();
    }
}
