package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Paper goes out and comes back with two confirmations each, late or not. */
class PaperOverTheCounterTest {
    private static final int NODES = 8;
    private static final int DAYS_LATE = 10;

    private final Archive archive = new Archive();

    @Test
    @Drives(value = "R4.B1", kind = 'E')
    void bothSidesConfirmTheLoanAndTheReturn() {
        archive.approved("paper");
        assertThat(archive.state("paper")).isEqualTo("approved/held");
        var clerk = archive.clerk.logIn();
        lend(clerk);
        assertThat(archive.state("paper")).isEqualTo("approved/in-transit");
        confirmFromInbox(archive.reader.logIn());
        assertThat(archive.state("paper")).isEqualTo("lent/lent");
        takeBack(clerk);
        assertThat(archive.state("paper")).isEqualTo("returned/held");
        confirmFromInbox(archive.reader.logIn());
        assertThat(openHandOvers()).isZero();
        assertThat(incidents()).as("it came back sound").isEmpty();
    }

    @Test
    void aCopyThatComesBackDamagedOpensAnIncident() {
        archive.approved("paper");
        lend(archive.clerk.logIn());
        confirmFromInbox(archive.reader.logIn());
        takeBack(archive.clerk.logIn(), "no");
        assertThat(archive.state("paper")).isEqualTo("returned/held");
        var officer = archive.house.person("保密办", archive.house.group());
        archive.house.role(officer, "officer");
        assertThat(officer.logIn()
                        .get("/incidents")
                        .select("tr:contains(" + archive.cover + ")")
                        .text())
                .contains("持有不能证明");
        assertThat(incidents()).containsExactly("gap 72");
    }

    @Test
    void twoWhoAskGetACopyEachAndAThirdNoneThatIsPromised() {
        var first = asked(archive.reader.logIn());
        var second = asked(archive.clerk.logIn());
        archive.house
                .jdbc()
                .sql(
                        "insert into scope_entry (id, secret_id, person_id, during, decided_by) values (gen_random_uuid(), ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        archive.secret,
                        archive.stranger.id().value(),
                        archive.clerk.id().value())
                .update();
        var third = asked(archive.stranger.logIn());
        for (var request : java.util.List.of(first, second)) {
            approvedByAll(request);
        }
        assertThat(copiesLent()).as("one each").isEqualTo("1 2");
        approvedByAll(third);
        assertThat(copiesLent()).as("no copy is promised twice").isEqualTo("1 2");
    }

    private String asked(Visitor borrower) {
        archive.ask(borrower, "paper");
        assertThat(borrower.path()).startsWith("/requests/");
        return borrower.path();
    }

    private void approvedByAll(String request) {
        for (var approver : java.util.List.of(archive.leader, archive.supervisor)) {
            Archive.approve(approver.logIn(), request);
        }
    }

    private String copiesLent() {
        return archive.house
                .jdbc()
                .sql("""
                        select string_agg(c.copy_number::text, ' ' order by c.copy_number) from loan l
                        join carrier c on c.id = l.carrier_id where l.secret_id = ?""")
                .param(archive.secret)
                .query(String.class)
                .single();
    }

    private void lend(Visitor clerk) {
        clerk.submit(
                clerk.get("/counter/lend"),
                "/counter/lend",
                Map.of("label", archive.label("paper"), "person", archive.reader.number()));
        assertThat(clerk.status()).isEqualTo(200);
    }

    private void takeBack(Visitor clerk) {
        takeBack(clerk, "yes");
    }

    private void takeBack(Visitor clerk, String intact) {
        var page = clerk.submit(
                clerk.get("/counter/return"),
                "/counter/return",
                Map.of("label", archive.label("paper"), "intact", intact));
        assertThat(clerk.status()).as(page.select(".fault").text()).isEqualTo(200);
    }

    private static void confirmFromInbox(Visitor person) {
        var href = person.get("/").select("a[href^=/hand-overs/]").attr("href");
        assertThat(href).isNotEmpty();
        person.submit(person.get(href), href + "/confirm", Map.of());
        assertThat(person.status()).isEqualTo(200);
    }

    private long openHandOvers() {
        return archive.house
                .jdbc()
                .sql("""
                        select count(*) from hand_over h join loan l on l.id = h.loan_id where l.secret_id = ?
                          and (giver_confirmed_at is null or receiver_confirmed_at is null)""")
                .param(archive.secret)
                .query(Long.class)
                .single();
    }

    @Test
    void theBorrowerDeclaresTheReturnAndTheClerkChecksItIn() {
        archive.approved("paper");
        lend(archive.clerk.logIn());
        var reader = archive.reader.logIn();
        confirmFromInbox(reader);
        reader.submit(reader.get("/reading"), "/loans/" + archive.loan("paper") + "/give-back", Map.of());
        assertThat(archive.state("paper")).isEqualTo("lent/in-transit");
        confirmFromInbox(archive.clerk.logIn());
        assertThat(archive.state("paper")).isEqualTo("returned/held");
    }

    @Test
    void aReturnThatNeverCameStaysWithTheBorrower() {
        archive.approved("paper");
        lend(archive.clerk.logIn());
        var reader = archive.reader.logIn();
        confirmFromInbox(reader);
        reader.submit(reader.get("/reading"), "/loans/" + archive.loan("paper") + "/give-back", Map.of());
        var clerk = archive.clerk.logIn();
        var href = clerk.get("/").select("a[href^=/hand-overs/]").attr("href");
        clerk.submit(clerk.get(href), href + "/deny", Map.of());
        assertThat(archive.state("paper")).isEqualTo("lent/lent");
    }

    @Test
    @Drives(value = "R2.7", kind = 'E')
    void whoeverIsNotDesignatedIsRefusedOnTheRecord() {
        archive.approved("paper");
        var other = archive.reader.logIn();
        var before = archive.house.lastEvidence();
        var page = other.submit(
                other.get("/counter/lend"), "/counter/lend", Map.of("label", archive.label("paper"), "person", ""));
        assertThat(other.status()).isEqualTo(409);
        assertThat(page.select("main").text()).contains("R2.7");
        assertThat(archive.house.evidenceSince(before)).containsExactly("register-viewed/done", "handed-out/refused");
    }

    @Test
    void aLateLoanIsRemindedOnceADayAndEscalatedAndCanStillBeReturned() {
        archive.approved("paper");
        lend(archive.clerk.logIn());
        confirmFromInbox(archive.reader.logIn());
        archive.house.pass(Duration.ofDays(6));
        var before = archive.house.lastEvidence();
        var clock = archive.house.bean(LoanClock.class);
        clock.tick();
        clock.tick();
        assertThat(archive.house.evidenceAbout(archive.secret, before))
                .containsOnlyOnce("loan-reminded/done")
                .containsOnlyOnce("loan-escalated/done");
        assertThat(archive.leader.logIn().get("/").text()).contains("逾期升级");
        var register = archive.clerk.logIn().get("/registers/borrowing?tab=late");
        assertThat(register.select("tr.late").text()).contains(archive.cover);
        takeBack(archive.clerk.logIn());
        assertThat(archive.state("paper")).isEqualTo("returned/held");
    }

    @Test
    void howeverManyNodesTickAtOnceALateLoanIsRemindedOnce() throws Exception {
        archive.approved("paper");
        lend(archive.clerk.logIn());
        confirmFromInbox(archive.reader.logIn());
        archive.house.pass(Duration.ofDays(6));
        var before = archive.house.lastEvidence();
        for (var day = 0; day < DAYS_LATE; day++) {
            archive.house.pass(Duration.ofDays(1).plusMinutes(1));
            tickOnAllNodesAtOnce();
        }
        assertThat(archive.house.evidenceAbout(archive.secret, before))
                .filteredOn("loan-reminded/done"::equals)
                .hasSize(DAYS_LATE);
        assertThat(archive.house.evidenceAbout(archive.secret, before)).containsOnlyOnce("loan-escalated/done");
    }

    private void tickOnAllNodesAtOnce() throws Exception {
        var clock = archive.house.bean(LoanClock.class);
        var together = new CyclicBarrier(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var ticking = Collections.nCopies(NODES, (Callable<Boolean>) () -> {
                together.await();
                clock.tick();
                return true;
            });
            for (var tick : nodes.invokeAll(ticking)) {
                assertThat(tick.get()).isTrue();
            }
        }
    }

    @Test
    @Drives(value = "R2.15.2", kind = 'E')
    void anOverdueLoanOpensOneIncidentAfterTheHoursSetAndIsStillReturned() {
        var officer = archive.house.person("定密责任人", archive.unit);
        archive.house.role(officer, "officer");
        var setting = officer.logIn();
        setting.submit(setting.get("/adoptions"), "/deadlines", Map.of("report", "48", "overdue", "30"));
        assertThat(setting.path()).isEqualTo("/adoptions");
        archive.approved("paper");
        lend(archive.clerk.logIn());
        confirmFromInbox(archive.reader.logIn());
        archive.house
                .jdbc()
                .sql("update loan set due_at = ? where id = ?")
                .params(java.sql.Timestamp.from(archive.house.now()), archive.loan("paper"))
                .update();
        var clock = archive.house.bean(LoanClock.class);
        archive.house.pass(Duration.ofHours(29));
        clock.tick();
        assertThat(incidents()).isEmpty();
        archive.house.pass(Duration.ofHours(2));
        clock.tick();
        clock.tick();
        assertThat(incidents()).containsExactly("overdue 48");
        var again = officer.logIn();
        again.submit(again.get("/adoptions"), "/deadlines", Map.of("report", "72", "overdue", "24"));
        var reader = archive.reader.logIn();
        var before = archive.house.lastEvidence();
        reader.submit(reader.get("/reading"), "/loans/" + archive.loan("paper") + "/give-back", Map.of());
        assertThat(archive.state("paper")).isEqualTo("lent/in-transit");
        assertThat(archive.house.evidenceSince(before)).containsOnlyOnce("return-declared/done");
        assertThat(cited()).contains("R2.3");
        confirmFromInbox(archive.clerk.logIn());
        assertThat(archive.state("paper")).isEqualTo("returned/held");
    }

    private java.util.List<String> incidents() {
        return archive.house
                .jdbc()
                .sql("""
                        select kind || ' ' || extract(epoch from report_due_at - opened_at)::int / 3600 from incident
                        where secret_id = ?""")
                .param(archive.secret)
                .query(String.class)
                .list();
    }

    private String cited() {
        return archive.house
                .jdbc()
                .sql(
                        "select array_to_string(clauses, ' ') from evidence_staged where kind = 'return-declared' order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
