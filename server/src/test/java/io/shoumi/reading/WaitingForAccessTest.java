package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import io.shoumi.regulation.MeasuringWaits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long people wait for what they may see: shown by unit against a target that the house sets, and kept in the log. */
class WaitingForAccessTest {
    private final Archive archive = new Archive();

    @AfterEach
    void wantAsBefore() {
        want("2");
    }

    @Test
    @Drives(value = "R2.4", kind = 'P')
    void aUnitThatWaitsTooLongFailsUntilTheHouseWantsLess() {
        var page = ask();
        assertThat(row()).contains("1 件").doesNotContain("超过目标");
        archive.house.pass(Duration.ofHours(5));
        assertThat(row()).contains("其中 1 件超过目标");
        assertThat(failing()).as("nobody waited to the end yet").isFalse();
        approveAndLend(page);
        assertThat(row()).contains("5 小时", "0 %").doesNotContain("1 件");
        assertThat(failing()).isTrue();
        want("12");
        assertThat(row()).contains("100 %");
        assertThat(failing()).isFalse();
        for (var nonsense : new String[] {"0", "721", "x"}) {
            assertThat(want(nonsense)).as(nonsense).isEqualTo(422);
        }
    }

    @Test
    @Drives(value = "R2.4", kind = 'P')
    void whenTheMonthIsOverItsFiguresStandInTheLogOnce() {
        var measuring = archive.house.bean(MeasuringWaits.class);
        measuring.look();
        assertThat(measured()).isZero();
        approveAndLend(ask());
        archive.house.pass(Duration.ofDays(32));
        measuring.look();
        measuring.look();
        assertThat(measured()).isOne();
        assertThat(archive.house
                        .jdbc()
                        .sql("select clauses[1] from evidence_staged where subject = ?")
                        .param("unit:" + archive.unit)
                        .query(String.class)
                        .list())
                .contains("R2.4");
        assertThat(reader().get("/regulations/R2.4").select("tbody").text()).contains("等待时间入册");
    }

    private String ask() {
        var borrower = archive.reader.logIn();
        archive.ask(borrower, "paper");
        return borrower.path();
    }

    private void approveAndLend(String request) {
        Archive.approve(archive.leader.logIn(), request);
        Archive.approve(archive.supervisor.logIn(), request);
        var clerk = archive.clerk.logIn();
        clerk.submit(
                clerk.get("/counter/lend"),
                "/counter/lend",
                Map.of("label", archive.label("paper"), "person", archive.reader.number()));
        var reader = reader();
        var open = reader.get("/").select("a[href^=/hand-overs/]").attr("href");
        reader.submit(reader.get(open), open + "/confirm", Map.of());
        assertThat(archive.state("paper")).isEqualTo("lent/lent");
    }

    private Visitor reader() {
        return archive.reader.logIn();
    }

    /** What the clause's page says of the archive's waiting. */
    private String row() {
        return reader().get("/regulations/R2.4")
                .select("section:contains(从申请到领取) tr:contains(" + unit() + ")")
                .text();
    }

    private boolean failing() {
        return !reader().get("/regulations/R2.4")
                .select("tr:contains(" + unit() + "):contains(多数超过目标)")
                .isEmpty();
    }

    private String unit() {
        return archive.house
                .jdbc()
                .sql("select name_zh from unit where id = ?")
                .param(archive.unit)
                .query(String.class)
                .single();
    }

    private int want(String hours) {
        var house = archive.house;
        var officer = house.person("保密办", house.group());
        house.role(officer, "officer");
        var visitor = officer.logIn();
        visitor.submit(visitor.get("/adoptions"), "/deadlines", Map.of("access", hours));
        return visitor.status();
    }

    private long measured() {
        return archive.house
                .jdbc()
                .sql("select count(*) from evidence_staged where kind = 'access-measured' and subject = ?")
                .param("unit:" + archive.unit)
                .query(Long.class)
                .single();
    }
}
