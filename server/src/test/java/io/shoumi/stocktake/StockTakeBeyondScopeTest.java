package io.shoumi.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import io.shoumi.custody.CopyNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody learns of a place and of a count whom its secrets do not concern. */
class StockTakeBeyondScopeTest {
    private final Safe safe = new Safe();

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void aPlaceShowsWhatTheScopeHoldsAndItsCustodianTheCount() {
        var place = "/places/" + safe.safe;
        var clerk = safe.clerk.logIn();
        assertThat(clerk.get(place).text()).contains("共 3 份", safe.label(0), CopyNumber.text(3));
        assertThat(safe.witness.logIn().get(place).text())
                .contains(safe.label(0), CopyNumber.text(3))
                .doesNotContain("共 3 份");
        for (var other : new io.shoumi.TestHouse.Person[] {safe.stranger, safe.officer}) {
            assertThat(other.logIn().get(place).text())
                    .contains("您可知悉的范围内，这里没有存放载体")
                    .doesNotContain(safe.label(0), "共 3 份", "SM-");
        }
        var another = new Safe().clerk.logIn();
        assertThat(another.get(place).text()).doesNotContain(safe.label(0), "共 3 份");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void theCustodianSeesOfCopiesBeyondTheScopeTheLabelAlone() {
        safe.house
                .jdbc()
                .sql("update place set custodian_id = ? where id = ?")
                .params(safe.stranger.id().value(), safe.safe)
                .update();
        var page = safe.stranger.logIn().get("/places/" + safe.safe).text();
        assertThat(page)
                .contains("共 3 份", safe.label(0), "在您的知悉范围以外")
                .doesNotContain(safe.secret.number(), "青石", "000001");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void whoCountsBeyondTheScopeSeesLabelsAndNothingElse() {
        var count = safe.begun(Map.of("second", safe.stranger.number()));
        var second = safe.stranger.logIn();
        var answer = Safe.scan(second, count, safe.label(0));
        assertThat(answer.select("[data-tone=yes]").text()).contains("相符").doesNotContain("青石", "000001");
        assertThat(second.get(count).text()).contains(safe.label(0)).doesNotContain("青石", "000001");
        assertThat(String.join("", CopyOfRegister.pages(second, count + "/result.pdf")))
                .contains(safe.label(0))
                .doesNotContain("青石", "000001");
        safe.move(1, safe.otherSafe);
        assertThat(Safe.scan(second, count, safe.label(1))
                        .select("[data-tone=no]")
                        .text())
                .contains("放错处")
                .doesNotContain(safe.code(safe.otherSafe));
        Safe.resolve(second, count, "move", Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(safe.registeredIn(1)).isEqualTo(safe.code(safe.otherSafe));
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void aCountIsOpenToThoseWhoHaveToDoWithIt() {
        var count = safe.begun();
        var stranger = safe.stranger.logIn();
        for (var path : new String[] {count, count + "/result.pdf"}) {
            stranger.bytes(path);
            assertThat(stranger.status()).as(path).isEqualTo(404);
        }
        safe.postByHand(stranger, count + "/scan", Map.of("label", safe.label(0)));
        assertThat(stranger.status()).isEqualTo(404);
        var number = safe.clerk.logIn().get(count).select(".sub").text().substring(0, 12);
        assertThat(stranger.get("/registers/stock-takes").text()).doesNotContain(number);
        stranger.submit(stranger.get("/"), "/scan", Map.of("q", number));
        assertThat(stranger.status()).isEqualTo(404);
        var officer = safe.officer.logIn();
        assertThat(officer.get("/registers/stock-takes").text()).contains(number);
        officer.submit(officer.get("/"), "/scan", Map.of("q", number));
        assertThat(officer.path()).isEqualTo(count);
        safe.postByHand(officer, count + "/scan", Map.of("label", safe.label(0)));
        assertThat(officer.status()).as("the office sees it and does not count").isEqualTo(404);
        officer.bytes(count + "/result.pdf");
        assertThat(officer.status()).as("nor how much there is").isEqualTo(404);
        assertThat(officer.get(count).text()).contains("R1.7.2").doesNotContain(safe.label(0), safe.label(1));
        var line = officer.get("/registers/stock-takes").select("tbody tr:contains(" + number + ") td.r");
        assertThat(line.text()).as("the amounts of the register").doesNotContainPattern("[0-9]");
        var own = safe.clerk.logIn().get("/registers/stock-takes").select("tbody tr:contains(" + number + ") td.r");
        assertThat(own.text()).containsPattern("[0-9]");
    }
}
