package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For whom no copy is made, whom none is given to, and where none is kept. */
class CopiesForWhomTest {
    private final CopyRoom room = new CopyRoom();

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void nobodyBeyondTheScopeAsksAndNobodyBeyondItHoldsACopy() {
        var before = room.house.lastEvidence();
        var page = room.ask(room.stranger.logIn(), room.form("copy", room.stranger.number()));
        assertThat(page.select("#e-source").text()).contains("没有认出");
        assertThat(page.text()).doesNotContain(room.secret.number());
        assertThat(room.refused(
                        room.first.logIn(), room.form("copy", room.first.number() + "\n" + room.stranger.number())))
                .contains(room.stranger.name(), "R2.2");
        assertThat(room.house.evidenceSince(before)).contains("request-submitted/refused");
    }

    @Test
    void whoLeftTheScopeMeanwhileGetsNoCopy() {
        var copying = room.approved("copy", room.second.number());
        room.leavesTheScope(room.second);
        assertThat(room.refusedToMake(room.clerk, copying)).contains("R2.2");
        room.inScope(room.second);
        var clerk = room.clerk.logIn();
        room.make(clerk, copying);
        room.set(
                "update scope_entry set during = tstzrange(lower(during), '2026-05-01') where secret_id = ? and person_id = '"
                        + room.second.id() + "'");
        var page = room.give(clerk, copying, 3);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(page.select("main .fault").text()).contains(room.second.name(), "R2.2");
        assertThat(room.copies()).last().isEqualTo("000003 copied held");
    }

    @Test
    void whoLeftTheScopeOnTheWayDoesNotReceiveIt() {
        var copying = room.made("copy", room.second.number());
        room.give(room.clerk.logIn(), copying, 3);
        var holder = room.second.logIn();
        var share = holder.get("/").select("main a[href^=/copying/copies/]").attr("href");
        room.leavesTheScope(room.second);
        room.postByHand(holder, share + "/confirm", Map.of());
        assertThat(holder.status()).isIn(404, 409);
        assertThat(room.copies()).last().isEqualTo("000003 copied in-transit");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void whoeverDoesNotPassOnGivesNoCopyOut() {
        var copying = room.made("copy", room.second.number());
        var visitor = room.first.logIn();
        room.postByHand(visitor, copying + "/give", Map.of("label", room.labelOf(3)));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(room.cited("handed-out")).contains("R2.8.2", "R2.7");
        assertThat(room.copies()).last().isEqualTo("000003 copied held");
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'E')
    void noCopyIsMadeForAPlaceThatMayNotKeepIt() {
        var archive = room.house.place("archive-room", room.unit, room.clerk);
        var code = room.house
                .jdbc()
                .sql("select code from place where id = ?")
                .param(archive)
                .query(String.class)
                .single();
        assertThat(room.refused(room.first.logIn(), room.form("copy", code))).contains(code, "R2.8.3");
    }
}
