package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Copies go from the shelf to the shredder, over HTTPS, by the people who must have a part in it. */
class DestroyingTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("规划发展部", house.group());
    private final Person clerk = person("保密员", "clerk");
    private final Person supervisor = person("主管", "supervisor");
    private final Person leader = person("分管领导", "leader-in-charge");
    private final Person keeper = house.person("保管人", unit);
    private final Person first = house.person("监销甲", unit);
    private final Person second = house.person("监销乙", unit);
    private final SampleSecret secret =
            SampleSecret.in(house, unit, clerk, house.place("cabinet", unit, keeper), house.now(), 2);

    private Person person(String name, String post) {
        var person = house.person(name, unit);
        house.post(person, post, unit);
        return person;
    }

    private Map<String, Object> form(Person one, Person two) {
        var fields = new HashMap<String, Object>();
        fields.put(
                "labels",
                secret.copies().get(0).label() + " " + secret.copies().get(1).label());
        fields.put("method", "shredding");
        fields.put("place", "地下一层销毁间");
        fields.put("day", "20261125");
        fields.put("time", "09:30");
        fields.put("witness1", one.number());
        fields.put("witness2", two.number());
        return fields;
    }

    private Document send(Visitor visitor, Map<String, Object> fields) {
        return visitor.submit(visitor.get("/destructions/new"), "/destructions", fields);
    }

    private void approve(Person approver, String request) {
        var visitor = approver.logIn();
        var page = visitor.get(request);
        if (!page.select("form[action$=/approve]").isEmpty()) {
            visitor.submit(page, request + "/approve", Map.of());
        }
    }

    /** Requested and approved; returns the list's address. */
    private String approvedList() {
        var visitor = clerk.logIn();
        var page = send(visitor, form(first, second));
        assertThat(visitor.path()).as(page.text()).startsWith("/destructions/");
        var list = visitor.path();
        var request = page.select("a[href^=/requests/]").attr("href");
        approve(supervisor, request);
        approve(leader, request);
        return list;
    }

    private void confirm(Person witness, String list) {
        var visitor = witness.logIn();
        visitor.submit(visitor.get(list), list + "/confirm", Map.of());
    }

    private Set<String> states() {
        return Set.copyOf(house.jdbc()
                .sql("""
                        select k.state from custody k join carrier c on c.id = k.carrier_id
                        where c.secret_id = ? and upper_inf(k.during)""")
                .param(secret.id().value())
                .query(String.class)
                .list());
    }

    @Test
    @Drives(value = "R4.B4", kind = 'E')
    @Drives(value = "R4.B1", kind = 'E')
    void twoWitnessesEachSignTheSameListAndOnlyThenAreTheCopiesDestroyed() throws Exception {
        var vault = house.bean(HomeVault.class).open();
        var owner = new OwnerId(secret.id().value());
        vault.createOwner(owner);
        var sealed = vault.sealSmall(owner, Purpose.TITLE, new ContextId("t"), new byte[] {1});
        var list = approvedList();
        var before = house.lastEvidence();
        confirm(first, list);
        assertThat(states()).containsExactly("held");
        confirm(second, list);
        assertThat(states()).containsExactly("destroyed");
        assertThat(house.evidenceSince(before)).contains("destruction-witnessed/done", "destroyed/done");
        assertThatThrownBy(() -> vault.openSmall(owner, Purpose.TITLE, new ContextId("t"), sealed))
                .hasMessageContaining("destroy");
        var visitor = clerk.logIn();
        try (var pdf = Loader.loadPDF(visitor.bytes(list + "/list.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("销毁清册", "监销甲", "监销乙", "以下空白", "R4.B4", "第1页");
        }
    }

    @Test
    @Drives(value = "R4.B4", kind = 'E')
    void aHolderCannotBeNamedAsWitness() {
        var visitor = clerk.logIn();
        var page = send(visitor, form(keeper, second));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select(".flash.no a").eachText()).contains("R4.B4");
    }

    @Test
    void theSameWitnessTwiceAndTheRequesterAsWitnessAreRefusedAtTheField() {
        var visitor = clerk.logIn();
        assertThat(send(visitor, form(first, first)).select("#e-witness2").text())
                .contains("不同的人");
        assertThat(send(visitor, form(clerk, first)).select("#e-witness1").text())
                .contains("申请人");
    }

    @Test
    void somebodyNotNamedSeesNoList() {
        var list = approvedList();
        var visitor = house.person("路人", unit).logIn();
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
