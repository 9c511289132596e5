package io.shoumi.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lost copy turns up. */
class FoundAgainTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("找回部", house.group());
    private final Person keeper = house.person("保管人", unit);
    private final Person clerk = clerk();
    private final Person officer = officer();
    private final UUID safe = house.place("safe", unit, keeper);
    private final SampleSecret secret = SampleSecret.in(house, unit, clerk, safe, house.now(), 2);
    private final String incident = lost();

    private Person clerk() {
        var person = house.person("保密员", unit);
        house.designate(person, unit, "receive", "keep", "pass");
        return person;
    }

    private Person officer() {
        var person = house.person("定密责任人", unit);
        house.role(person, "officer");
        return person;
    }

    private String lost() {
        var visitor = keeper.logIn();
        var loss = "/carriers/" + secret.copy().id() + "/loss";
        visitor.submit(visitor.get(loss), loss, Map.of("circumstances", "清点时不见了"));
        var path = visitor.path();
        var closing = officer.logIn();
        closing.submit(closing.get(path), path + "/close", Map.of("outcome", "lost", "statement", "多方查找未果"));
        assertThat(state()).isEqualTo("lost");
        return path;
    }

    private String state() {
        return house.jdbc()
                .sql(
                        "select k.state || case when c.frozen_at is null then '' else '/frozen' end from custody k join carrier c on c.id = k.carrier_id where c.id = ? and upper_inf(k.during)")
                .param(secret.copy().id().value())
                .query(String.class)
                .single();
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void itIsFreeOnceAnOfficerHasConfirmedWhatTheClerkEntered() {
        var entering = clerk.logIn();
        var before = house.lastEvidence();
        entering.submit(entering.get(incident), incident + "/found", Map.of("place", safe.toString()));
        assertThat(house.evidenceSince(before)).containsOnlyOnce("found-reported/done");
        assertThat(state()).isEqualTo("lost");
        var confirming = officer.logIn();
        assertThat(Inbox.of(confirming).counted().addresses()).contains(incident);
        before = house.lastEvidence();
        var page = confirming.submit(confirming.get(incident), incident + "/found/confirm", Map.of());
        assertThat(house.evidenceSince(before)).containsOnlyOnce("found-confirmed/done");
        assertThat(state()).isEqualTo("held");
        assertThat(page.select("main").text()).contains("定密责任人 已确认");
    }

    @Test
    void anOpenIncidentIsCountedForOfficersAndTheGeneralManagersAboveIt() {
        var manager = house.person("总经理", unit);
        house.post(manager, "general-manager", unit);
        var other = house.person("别部总经理", unit);
        house.post(other, "general-manager", house.unit("别部", house.group()));
        var second = secret.copies().get(1).id();
        var visitor = keeper.logIn();
        var loss = "/carriers/" + second + "/loss";
        visitor.submit(visitor.get(loss), loss, Map.of("circumstances", "又不见一份"));
        var opened = visitor.path();
        assertThat(Inbox.of(manager.logIn()).counted().addresses()).contains(opened);
        assertThat(Inbox.of(officer.logIn()).counted().addresses()).contains(opened);
        assertThat(Inbox.of(other.logIn()).counted().addresses()).doesNotContain(opened);
    }

    @Test
    void nobodyConfirmsWhatTheyEntered() {
        house.role(clerk, "officer");
        var visitor = clerk.logIn();
        var page = visitor.submit(visitor.get(incident), incident + "/found", Map.of("place", safe.toString()));
        assertThat(page.select("form[action$=confirm]")).isEmpty();
        var csrf = page.select("input[name=_csrf]").first().val();
        visitor.post(incident + "/found/confirm", Map.of("_csrf", csrf));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(state()).isEqualTo("lost");
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void onlyADesignatedClerkEntersIt() {
        var visitor = officer.logIn();
        var page = visitor.get(incident);
        assertThat(page.select("form[action$=/found]")).isEmpty();
        var csrf = page.select("input[name=_csrf]").first().val();
        visitor.post(incident + "/found", Map.of("_csrf", csrf, "place", safe.toString()));
        assertThat(visitor.status()).isIn(403, 404, 409);
        assertThat(state()).isEqualTo("lost");
    }
}
