package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may not see the secret sees no line, turn or sheet of its circulation, whatever they are in it. */
class CirculationBeyondScopeTest {
    private final Office office = new Office();

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void aListedReaderWhoMayNotSeeTheSecretSeesNoLineAndNoTurn() {
        var sheet = office.started(office.first, office.second);
        office.leavesTheScope(office.second);
        var reader = office.second.logIn();
        assertThat(linesOf(reader)).isEmpty();
        reader.get("/circulations/turns/" + turnOf(office.second));
        assertThat(reader.status()).isEqualTo(404);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.leavesTheScope(office.first);
        var holder = office.first.logIn();
        assertThat(linesOf(holder)).as("what was received stays on record").hasSize(1);
        holder.get("/circulations/turns/" + turnOf(office.first));
        assertThat(holder.status()).isEqualTo(200);
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void whoMayOnlyPassOnSeesNothingBeyondTheScope() {
        var sheet = office.started(office.first);
        office.house.designate(office.stranger, office.unit, "pass");
        var courier = office.stranger.logIn();
        assertThat(courier.get("/counter/circulate").select("main tbody tr")).isEmpty();
        assertThat(Inbox.of(courier).counted().addresses()).isEmpty();
        office.postByHand(courier, "/circulations/turns/" + turnOf(office.first) + "/strike", Map.of("reason", "出差"));
        assertThat(courier.status()).isEqualTo(404);
        office.inScope(office.stranger);
        assertThat(Inbox.of(courier).counted().addresses()).containsExactly(sheet);
    }

    @Test
    @Drives(value = "R5.1", kind = 'E')
    void whoIsNotTrainedSeesNoLineWhereTrainingIsAsked() {
        var calls = new Office(
                TestHouse.house(),
                TestHouse.house().unit("呼叫中心", TestHouse.house().group(), "R5"));
        calls.started(calls.first);
        var untrained = calls.second;
        assertThat(linesOf(untrained.logIn())).hasSize(1);
        calls.house
                .jdbc()
                .sql("update person set trained_on = null where id = ?")
                .param(untrained.id().value())
                .update();
        var visitor = untrained.logIn();
        assertThat(linesOf(visitor)).isEmpty();
        assertThat(CopyOfRegister.lines(CopyOfRegister.sheet(visitor, "/registers/circulation/register.xlsx?tab=all")))
                .isEmpty();
    }

    private static List<String> linesOf(Visitor visitor) {
        return visitor.get("/registers/circulation?tab=all")
                .select("table.reg tbody tr")
                .eachText();
    }

    private UUID turnOf(TestHouse.Person reader) {
        return office.house
                .jdbc()
                .sql("select id from circulation_turn where reader_id = ?")
                .param(reader.id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void aSheetBeyondTheScopeIsNotThere() {
        var sheet = office.started(office.first);
        var stranger = office.stranger.logIn();
        stranger.get(sheet);
        assertThat(stranger.status()).isEqualTo(404);
        office.postByHand(stranger, sheet + "/close", Map.of("reason", "无"));
        assertThat(stranger.status()).isEqualTo(404);
    }
}
