package io.shoumi.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import io.shoumi.custody.CheckingCustody;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A place passes to another custodian with all that lies there, after both have counted it. */
class HandingOverPlacesTest {
    private final Safe safe = new Safe();

    private String keeper(int copy) {
        return safe.house
                .jdbc()
                .sql(
                        "select h.name from custody k join person h on h.id = k.holder_id where k.carrier_id = ? and upper_inf(k.during)")
                .param(safe.carrier(copy))
                .query(String.class)
                .single();
    }

    @Test
    @Drives(value = "R2.8.3", kind = 'P')
    void theReceiverAnswersOnceBothHaveSigned() {
        var count = safe.begun(Map.of("kind", "hand-over"));
        var clerk = safe.clerk.logIn();
        safe.scanAll(clerk, count);
        Safe.sign(clerk, count);
        assertThat(keeper(0)).isEqualTo(safe.clerk.name());
        var receiver = safe.witness.logIn();
        Safe.sign(receiver, count);
        assertThat(keeper(0)).isEqualTo(safe.witness.name());
        assertThat(safe.registeredIn(0)).isEqualTo(safe.code(safe.safe));
        var page = receiver.get("/places/" + safe.safe).text();
        assertThat(page).contains("共 3 份", safe.clerk.name() + " 移交 " + safe.witness.name());
        assertThat(clerk.get("/places/" + safe.safe).text()).doesNotContain("共 3 份");
        assertThat(safe.house.bean(CheckingCustody.class).faults(safe.secret.id()))
                .isEmpty();
        safe.secret.classified(safe.house, safe.clerk, safe.witness);
        assertThat(clerk.get("/secrets/" + safe.secret.id()).text()).contains("随场所移交责任人");
    }

    @Test
    void whatIsFrozenPassesToo() {
        var count = safe.begun(Map.of("kind", "hand-over"));
        safe.reportMissing(2);
        var clerk = safe.clerk.logIn();
        Safe.scan(clerk, count, safe.label(0));
        Safe.scan(clerk, count, safe.label(1));
        Safe.sign(clerk, count);
        Safe.sign(safe.witness.logIn(), count);
        assertThat(keeper(2)).isEqualTo(safe.witness.name());
    }

    @Test
    void whoKeepsItAlreadyReceivesNothing() {
        var officer = safe.officer.logIn();
        safe.begin(officer, Map.of("kind", "hand-over", "second", safe.clerk.number()));
        assertThat(officer.status()).isEqualTo(422);
    }
}
