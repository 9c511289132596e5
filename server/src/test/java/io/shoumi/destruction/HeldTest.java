package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.home.HomeVault;
import io.shoumi.home.OwnerSql;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a hold or an open incident covers is not destroyed: not on request, not by approval, not by witnesses, not by its key. */
class HeldTest {
    private final ShreddingRoom room = new ShreddingRoom();
    private final Person officer = officer("定密责任人甲");
    private final Person other = officer("定密责任人乙");

    private Person officer(String name) {
        var person = room.house.person(name, room.unit);
        room.house.role(person, "officer");
        return person;
    }

    /** Places it and returns its address. */
    private String hold(String scope) {
        var visitor = officer.logIn();
        visitor.submit(visitor.get("/holds/new"), "/holds", Map.of("scope", scope, "reason", "某某案侦查需要留存原件"));
        assertThat(visitor.path()).startsWith("/holds/");
        return visitor.path();
    }

    private static String number(Document page) {
        return page.select("h1").text();
    }

    private void lift(String hold) {
        var visitor = other.logIn();
        visitor.submit(visitor.get(hold), hold + "/lift", Map.of("lift", "案件已结"));
        assertThat(visitor.status()).isEqualTo(200);
    }

    private String request(String list) {
        return room.clerk.logIn().get(list).select("a[href^=/requests/]").attr("href");
    }

    @Test
    void itIsRefusedAtTheRequestWithTheHoldsNumberUntilSomebodyElseLiftsIt() {
        var before = room.house.lastEvidence();
        var hold = hold(room.secret.number());
        assertThat(room.house.evidenceSince(before)).containsOnlyOnce("hold-placed/done");
        var visitor = room.clerk.logIn();
        var refused = room.send(visitor, room.form(room.first, room.second));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(refused.select(".flash.no").text())
                .contains(number(officer.logIn().get(hold)))
                .contains("不得销毁");
        before = room.house.lastEvidence();
        lift(hold);
        assertThat(room.house.evidenceSince(before)).containsOnlyOnce("hold-lifted/done");
        room.send(visitor, room.form(room.first, room.second));
        assertThat(visitor.path()).startsWith("/destructions/");
    }

    @Test
    void aHoldOnOneCopyLeavesTheOthers() {
        hold(room.secret.copies().get(0).label().toString());
        var visitor = room.clerk.logIn();
        var form = room.form(room.first, room.second);
        form.put("labels", room.secret.copies().get(1).label().toString());
        room.send(visitor, form);
        assertThat(visitor.path()).startsWith("/destructions/");
    }

    @Test
    void whatCameUnderAHoldIsNotApproved() {
        var visitor = room.clerk.logIn();
        room.send(visitor, room.form(room.first, room.second));
        var list = visitor.path();
        var request = request(list);
        var hold = hold(room.secret.number());
        var approving = room.supervisor.logIn();
        var page = approving.submit(approving.get(request), request + "/approve", Map.of());
        assertThat(approving.status()).isEqualTo(409);
        assertThat(page.text()).contains(number(officer.logIn().get(hold)));
        assertThat(room.clerk.logIn().get(list).select(".flash.no").text())
                .contains(number(officer.logIn().get(hold)));
        lift(hold);
        ShreddingRoom.approve(room.supervisor, request);
        ShreddingRoom.approve(room.leader, request);
        assertThat(room.first.logIn().get(list).select("form[action$=/confirm]"))
                .isNotEmpty();
    }

    @Test
    void whatCameUnderAHoldAfterTheFirstSignatureIsNotDestroyedByTheSecond() {
        var vault = room.house.bean(HomeVault.class).open();
        var owner = new OwnerId(room.secret.id().value());
        vault.createOwner(owner);
        var sealed = vault.sealSmall(owner, Purpose.TITLE, new ContextId("t"), new byte[] {1});
        var list = room.approvedList();
        room.confirm(room.first, list);
        var hold = hold(room.secret.number());
        var second = room.second.logIn();
        var page = second.submit(second.get(list), list + "/confirm", Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(page.text()).contains(number(officer.logIn().get(hold)));
        assertThat(room.states()).containsExactly("held");
        assertThat(vault.openSmall(owner, Purpose.TITLE, new ContextId("t"), sealed))
                .containsExactly(1);
        lift(hold);
        assertThat(room.confirm(room.second, list).status()).isEqualTo(200);
        assertThat(room.states()).containsExactly("destroyed");
    }

    @Test
    void aKeyIsNotDestroyedUnderAHoldWhateverTheRegisterSays() {
        var vault = room.house.bean(HomeVault.class).open();
        var owner = new OwnerId(room.secret.id().value());
        vault.createOwner(owner);
        var sealed = vault.sealSmall(owner, Purpose.TITLE, new ContextId("t"), new byte[] {1});
        var hold = hold(room.secret.number());
        OwnerSql.run(room.house.home(), "update secret set state = 'destroyed' where id = '" + room.secret.id() + "'");
        room.house.bean(Shredding.class).vaultOpened(vault);
        assertThat(vault.openSmall(owner, Purpose.TITLE, new ContextId("t"), sealed))
                .containsExactly(1);
        lift(hold);
        room.house.bean(Shredding.class).again();
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, new ContextId("t"), sealed))
                .isInstanceOf(VaultException.KeyDestroyed.class);
    }

    @Test
    void anOpenIncidentAboutTheSecretBlocksLikewise() {
        var list = room.approvedList();
        room.house
                .jdbc()
                .sql(
                        "insert into incident (id, number, kind, secret_id, opened_at) values (gen_random_uuid(), ?, 'finding', ?, '2026-01-01')")
                .params("SJ-" + room.secret.number(), room.secret.id().value())
                .update();
        var first = room.first.logIn();
        var page = first.submit(first.get(list), list + "/confirm", Map.of());
        assertThat(first.status()).isEqualTo(409);
        assertThat(page.text()).contains("SJ-" + room.secret.number());
    }

    @Test
    void whoPlacedItDoesNotLiftItAndOthersNeitherKnowWhyNorLift() {
        var hold = hold(room.secret.number());
        var own = officer.logIn();
        var page = own.get(hold);
        assertThat(page.text()).contains("某某案侦查");
        assertThat(page.select("form[action$=/lift]")).isEmpty();
        assertThat(lifting(own, page, hold)).isEqualTo(409);
        var clerk = room.clerk.logIn();
        var seen = clerk.get(hold);
        assertThat(seen.text()).doesNotContain("某某案侦查");
        assertThat(lifting(clerk, seen, hold)).isEqualTo(404);
        classified();
        var record = clerk.get("/secrets/" + room.secret.id());
        assertThat(record.select(".flash.wait a").eachAttr("href")).contains(hold);
        assertThat(record.text()).contains("下达保全令");
        assertThat(clerk.get("/holds").text()).contains(number(page));
        var stranger = room.first.logIn();
        stranger.get(hold);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.get("/holds").text()).doesNotContain(number(page));
    }

    private void classified() {
        room.house
                .jdbc()
                .sql("""
                        insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at,
                          decider_id, decided_at, outcome)
                        values (gen_random_uuid(), ?, '会议', 'ordinary', 3, '本部', ?, now(), ?, now(), 'approved')""")
                .params(
                        room.secret.id().value(),
                        room.clerk.id().value(),
                        room.supervisor.id().value())
                .update();
    }

    private static int lifting(Visitor visitor, Document page, String hold) {
        var csrf = page.select("input[name=_csrf]").first().val();
        visitor.post(hold + "/lift", Map.of("_csrf", csrf, "lift", "x"));
        return visitor.status();
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsField() {
        var visitor = officer.logIn();
        var page = visitor.submit(visitor.get("/holds/new"), "/holds", Map.of("scope", "无此号", "reason", "案件"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("#e-scope").text()).contains("无此号");
        page = visitor.submit(page, "/holds", Map.of("scope", room.secret.number(), "reason", " "));
        assertThat(page.select("#e-reason").text()).contains("事由");
    }
}
