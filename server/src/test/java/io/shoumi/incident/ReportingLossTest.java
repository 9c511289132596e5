package io.shoumi.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A copy is missing, and somebody says so. */
class ReportingLossTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("财务部", house.group());
    private final Person clerk = house.person("保密员", unit);
    private final Person keeper = house.person("保管人", unit);
    private final SampleSecret secret =
            SampleSecret.in(house, unit, clerk, house.place("cabinet", unit, keeper), house.now(), 2);
    private final String loss = "/carriers/" + secret.copy().id() + "/loss";

    private Person officer() {
        var officer = house.person("定密责任人", unit);
        house.role(officer, "officer");
        return officer;
    }

    private String report(Person reporter) {
        var visitor = reporter.logIn();
        visitor.submit(visitor.get(loss), loss, Map.of("circumstances", "清点时不见了"));
        return visitor.path();
    }

    private boolean frozen() {
        return house.jdbc()
                .sql("select frozen_at is not null from carrier where id = ?")
                .param(secret.copy().id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void theCopyIsFrozenAndAnIncidentOpensWithItsTrace() {
        var before = house.lastEvidence();
        var path = report(clerk);
        assertThat(path).startsWith("/incidents/");
        assertThat(frozen()).isTrue();
        assertThat(house.evidenceSince(before)).containsOnlyOnce("loss-reported/done");
        var page = officer().logIn().get(path);
        assertThat(page.text()).contains("清点时不见了", "保管人", "000002", "书面报告期限");
    }

    @Test
    @Drives(value = "R2.12", kind = 'E')
    void theGeneralManagerIsToldAtOnce() {
        var manager = house.person("总经理", unit);
        house.post(manager, "general-manager", unit);
        report(keeper);
        var page = manager.logIn().get("/incidents");
        assertThat(page.text()).contains("载体丢失");
        assertThat(house.jdbc()
                        .sql(
                                "select content like '%' || ? || '%' from evidence_staged where kind = 'loss-reported' order by id desc limit 1")
                        .param(manager.id().toString())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void anybodyMayReportEvenWithoutAPledge() {
        var stranger = house.stranger("新人", unit);
        report(stranger);
        assertThat(frozen()).isTrue();
    }

    @Test
    void anotherOfficerClosesItAndTheCopyIsLetGo() {
        var path = report(clerk);
        var visitor = officer().logIn();
        visitor.submit(visitor.get(path), path + "/close", Map.of("outcome", "found", "statement", "夹在别的卷里"));
        assertThat(frozen()).isFalse();
        assertThat(visitor.get(path).text()).contains("已找回", "夹在别的卷里");
    }

    @Test
    void whoReportedItDoesNotCloseIt() {
        var officer = officer();
        var path = report(officer);
        var visitor = officer.logIn();
        var page = visitor.get(path);
        assertThat(page.select("form[action$=/close]")).isEmpty();
        visitor.post(
                path + "/close",
                Map.of(
                        "outcome",
                        "found",
                        "statement",
                        "x",
                        "_csrf",
                        page.select("input[name=_csrf]").attr("value")));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(frozen()).isTrue();
    }

    @Test
    void aLostCopyCountsAsLost() {
        var path = report(clerk);
        var visitor = officer().logIn();
        visitor.submit(visitor.get(path), path + "/close", Map.of("outcome", "lost", "statement", "多方查找未果"));
        assertThat(house.jdbc()
                        .sql("select state from custody where carrier_id = ? and upper_inf(during)")
                        .param(secret.copy().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("lost");
    }
}
