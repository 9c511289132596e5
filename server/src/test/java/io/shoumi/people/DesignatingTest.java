package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department, its head, and the person to be designated. */
class DesignatingTest {
    private final TestHouse house = TestHouse.house();
    private UUID department = UUID.randomUUID();
    private Person head = house.person("主管", house.group());
    private Person clerk = house.person("保密员", house.group());

    @BeforeEach
    void aDepartmentWithoutAClerk() {
        department = house.unit("设计部" + UUID.randomUUID().toString().substring(0, 6), house.group());
        head = house.person("主管", department);
        house.post(head, "supervisor", department);
        clerk = house.person("保密员", department);
    }

    private int designate(Person by, Person whom, String to) {
        var visitor = by.logIn();
        var page = visitor.get("/designations");
        var form = page.select("form[action=/designations]");
        var values = Map.of("unit", department, "number", whom.number(), "to", to, "acts", List.of("receive", "keep"));
        if (form.isEmpty()) {
            visitor.post("/designations", values);
        } else {
            visitor.submit(page, "/designations", values);
        }
        return visitor.status();
    }

    private String line(String page) {
        var name = house.jdbc()
                .sql("select name_zh from unit where id = ?")
                .param(department)
                .query(String.class)
                .single();
        return head.logIn().get(page).select("tr:contains(" + name + ")").text();
    }

    @Test
    void theActsStandInTheOrderOfTheWork() {
        assertThat(designate(head, clerk, "20261231")).isEqualTo(200);
        assertThat(line("/designations")).contains("收发、保管");
        assertThat(clerk.logIn().get("/").text()).contains("收发、保管");
    }

    @Test
    @Drives(value = "R1.2", kind = 'P')
    void aDepartmentWithoutAClerkShowsAsNotCompliantUntilOneIsDesignated() {
        assertThat(line("/designations")).contains("R1.2");
        assertThat(line("/regulations/R1.2")).isNotEmpty();
        assertThat(designate(head, clerk, "20261231")).isEqualTo(200);
        assertThat(line("/designations")).doesNotContain("R1.2").contains(clerk.number());
        assertThat(line("/regulations/R1.2")).isEmpty();
    }

    @Test
    void theDesignationNamesActsTimeAndDesignatorInTheLog() {
        var before = house.lastEvidence();
        designate(head, clerk, "20261231");
        assertThat(house.evidenceSince(before)).containsOnlyOnce("designated/done");
        var row = house.jdbc()
                .sql(
                        "select acts::text || ' ' || designator_id || ' ' || upper(during)::date from designation where unit_id = ?")
                .param(department)
                .query(String.class)
                .single();
        assertThat(row).contains("receive").contains(head.id().toString()).contains("2026-12-31");
    }

    @Test
    void anotherDepartmentsHeadDesignatesNobodyHere() {
        var stranger = house.person("旁部主管", house.group());
        house.post(stranger, "supervisor", house.unit("旁部" + UUID.randomUUID(), house.group()));
        assertThat(designate(stranger, clerk, "20261231")).isIn(403, 409);
        assertThat(designate(head, head, "20261231")).isEqualTo(409);
        assertThat(countOfDesignations()).isZero();
    }

    private long countOfDesignations() {
        return house.jdbc()
                .sql("select count(*) from designation where unit_id = ?")
                .param(department)
                .query(Long.class)
                .single();
    }

    @Test
    void aSecondDesignationForTheSameTimeAndAnEndInThePastAreFaultsAtTheirFields() {
        designate(head, clerk, "20261231");
        assertThat(designate(head, clerk, "20261130")).isEqualTo(422);
        assertThat(designate(head, head, "20200101")).isEqualTo(422);
        assertThat(countOfDesignations()).isEqualTo(1);
    }
}
