package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import io.shoumi.custody.Freezing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy that is lost while it circulates: who had it, what comes back, and what is left on the desks. */
class LostInCirculationTest {
    private final Office office = new Office();

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void theTraceNamesThoseWhoReceivedTheCopyAndNoOthers() {
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        var incident = reportMissing();
        office.house.role(office.stranger, "officer");
        assertThat(office.stranger
                        .logIn()
                        .get("/incidents/" + incident)
                        .select("tr:contains(传阅)")
                        .eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).contains(office.first.name()));
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void aCopyReportedMissingMayComeBackAndGoesNoFurther() {
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        reportMissing();
        var clerk = office.clerk.logIn();
        office.takeBack(clerk, sheet, 0);
        assertThat(office.turns()).containsExactly("1 done", "2 waiting");
        office.postByHand(clerk, sheet + "/give", Map.of("label", office.label(0)));
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(office.turns()).containsExactly("1 done", "2 waiting");
    }

    @Test
    void whatIsLostIsNotTakenBackAndItsCirculationIsClosedWithTheReason() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        var incident = reportMissing();
        var copy = office.secret.copies().getFirst().id();
        loseFirst(incident);
        var clerk = office.clerk.logIn();
        office.takeBack(clerk, sheet, 0);
        assertThat(clerk.status()).isEqualTo(409);
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of("reason", ""));
        assertThat(clerk.status()).isEqualTo(422);
        clerk.submit(clerk.get(sheet), sheet + "/close", Map.of("reason", "份已遗失，报告在案"));
        assertThat(clerk.get(sheet).text()).contains("份已遗失，报告在案");
        assertThat(office.turns()).containsExactly("1 reading");
        new TransactionTemplate(office.house.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> office.house.bean(CirculationOfFound.class).found(copy));
        assertThat(office.turns()).containsExactly("1 done");
    }

    @Test
    void aLostCopyLeavesNothingOnTheDesksAndItsSheetSaysSo() {
        var sheet = office.started(office.first);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.giveBack(office.first, "");
        assertThat(Inbox.of(office.clerk.logIn()).counted().addresses()).isNotEmpty();
        loseFirst(reportMissing());
        office.house.pass(Duration.ofHours(60));
        var before = office.house.lastEvidence();
        office.house.bean(CirculationClock.class).tick();
        assertThat(office.house.evidenceAbout(office.secret.id().value(), before))
                .isEmpty();
        for (var person : List.of(office.clerk, office.first)) {
            assertThat(Inbox.of(person.logIn()).counted().addresses())
                    .noneMatch(address -> address.startsWith("/circulations"));
        }
        var page = office.clerk.logIn().get(sheet);
        assertThat(page.select("tbody tr").eachText()).hasSize(2).allMatch(row -> row.contains("丢失"));
        assertThat(page.select("tr.late")).isEmpty();
    }

    private void loseFirst(UUID incident) {
        var copy = office.secret.copies().getFirst().id();
        new TransactionTemplate(office.house.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status ->
                        office.house.bean(Freezing.class).markLostWithoutEvidence(copy, incident, office.clerk.id()));
    }

    private UUID reportMissing() {
        var loss = "/carriers/" + office.secret.copies().getFirst().id() + "/loss";
        var reader = office.first.logIn();
        reader.submit(reader.get(loss), loss, Map.of("circumstances", "放在桌上不见了"));
        return UUID.fromString(reader.path().substring("/incidents/".length()));
    }
}
