package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.Inbox;
import io.shoumi.TestHouse;
import io.shoumi.clauses.Drives;
import io.shoumi.home.HomeVault;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Consent;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.PolicyId;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Copies go from the shelf to the shredder, over HTTPS, by the people who must have a part in it. */
class DestroyingTest {
    private final ShreddingRoom room = new ShreddingRoom();
    private final TestHouse house = room.house;

    @Test
    @Drives(value = "R4.B4", kind = 'E')
    @Drives(value = "R4.B1", kind = 'E')
    void twoWitnessesEachSignTheSameListAndOnlyThenAreTheCopiesDestroyed() throws Exception {
        var vault = house.bean(HomeVault.class).open();
        var owner = new OwnerId(room.secret.id().value());
        vault.createOwner(owner);
        var sealed = vault.sealSmall(owner, Purpose.TITLE, new ContextId("t"), new byte[] {1});
        var list = room.approvedList();
        assertThat(Inbox.of(room.first.logIn()).counted().addresses()).contains(list);
        var before = house.lastEvidence();
        room.confirm(room.first, list);
        assertThat(Inbox.of(room.first.logIn()).counted().addresses()).doesNotContain(list);
        assertThat(room.states()).containsExactly("held");
        room.confirm(room.second, list);
        assertThat(room.states()).containsExactly("destroyed");
        assertThat(house.evidenceSince(before)).contains("destruction-witnessed/done", "destroyed/done");
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, new ContextId("t"), sealed))
                .hasMessageContaining("destroy");
        var visitor = room.clerk.logIn();
        try (var pdf = Loader.loadPDF(visitor.bytes(list + "/list.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("销毁清册", "监销甲", "监销乙", "以下空白", "R4.B4", "第1页");
        }
    }

    @Test
    void aReturnedListIsCorrectedAndItsNewWitnessesSignTheNewHash() {
        var visitor = room.clerk.logIn();
        var page = room.send(visitor, room.form(room.first, room.second));
        var list = visitor.path();
        var request = page.select("a[href^=/requests/]").attr("href");
        var hash = hash(list);
        var supervisor = room.supervisor.logIn();
        supervisor.submit(supervisor.get(request), request + "/return", Map.of("opinion", "监销甲当天出差，请换人"));
        var third = house.person("监销丙", room.unit);
        visitor.submit(
                visitor.get(request + "/again"),
                request + "/again",
                Map.of("witness1", room.second.number(), "witness2", third.number()));
        assertThat(visitor.path()).isEqualTo(request);
        assertThat(hash(list)).isNotEqualTo(hash);
        ShreddingRoom.approve(room.supervisor, request);
        ShreddingRoom.approve(room.leader, request);
        assertThat(Inbox.of(room.first.logIn()).counted().addresses()).doesNotContain(list);
        room.confirm(third, list);
        room.confirm(room.second, list);
        assertThat(room.states()).containsExactly("destroyed");
    }

    private String hash(String list) {
        return house.jdbc()
                .sql("select encode(list_hash, 'hex') from destruction where id = ?::uuid")
                .param(list.substring("/destructions/".length()))
                .query(String.class)
                .single();
    }

    @Test
    @Drives(value = "R4.B4", kind = 'E')
    void aHolderCannotBeNamedAsWitness() {
        var visitor = room.clerk.logIn();
        var page = room.send(visitor, room.form(room.keeper, room.second));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select(".flash.no a").eachText()).contains("R4.B4");
    }

    @Test
    void theSameWitnessTwiceAndTheRequesterAsWitnessAreRefusedAtTheField() {
        var visitor = room.clerk.logIn();
        assertThat(room.send(visitor, room.form(room.first, room.first))
                        .select("#e-witness2")
                        .text())
                .contains("不同的人");
        assertThat(room.send(visitor, room.form(room.clerk, room.first))
                        .select("#e-witness1")
                        .text())
                .contains("申请人");
    }

    @Test
    void somebodyNotNamedSeesNoList() {
        var list = room.approvedList();
        var visitor = house.person("路人", room.unit).logIn();
        visitor.get(list);
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    @Drives(value = "R4.B4", kind = 'E', negative = true)
    void withoutThePolicyAHolderCouldWitness() {
        var act = holderAsWitness();
        var book = RuleBook.load();
        assertThat(book.ruleOn(act)).isInstanceOf(Refused.class);
        assertThat(book.without(new PolicyId("R4.B4-not-holder")).ruleOn(act)).isInstanceOf(Permitted.class);
    }

    private Act holderAsWitness() {
        var holder = new Party("holder");
        var secretFacts = new SecretFacts(
                new SecretRef("s"),
                Set.of(Regulation.SITE),
                Classification.decided(Level.ORDINARY, new Party("proposer")),
                Handling.ORDINARY);
        var witnesses = Set.of(holder, new Party("other"));
        return Act.on(Action.DESTROY, PersonFacts.colleague(new Party("clerk"), true), secretFacts, house.now())
                .with(CarrierFacts.kept(CarrierForm.PAPER, holder))
                .with(Circumstances.plain()
                        .with(new Consent(Map.of(Role.LEADER_IN_CHARGE, new Party("leader"))))
                        .with(new Ending(DisposalWay.SHREDDING, witnesses, witnesses)));
    }
}
