package io.shoumi.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Places stand within each other, hold levels up to theirs, have labels, and are closed once they are empty. */
class PlaceTreeTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("楼宇部", house.group());
    private final Person clerk = house.person("楼管", unit);
    private final String suffix =
            NUMBERS.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 6);
    private final Visitor visitor;

    PlaceTreeTest() {
        house.designate(clerk, unit, "receive", "keep");
        visitor = clerk.logIn();
    }

    private String register(String code, String kind, String parent, Map<String, String> more) {
        var fields = new HashMap<String, Object>(Map.of(
                "code",
                code + suffix,
                "nameZh",
                "名" + code,
                "kind",
                kind,
                "parent",
                parent.isEmpty() ? "" : parent + suffix,
                "unit",
                unit,
                "custodian",
                clerk.number()));
        fields.putAll(more);
        var page = visitor.submit(visitor.get("/places"), "/places", fields);
        return page.select(".fault").text();
    }

    private UUID id(String code) {
        return house.jdbc()
                .sql("select id from place where code = ?")
                .param(code + suffix)
                .query(UUID.class)
                .single();
    }

    @Test
    void aBuildingHoldsRoomsSafesAndFoldersInThisOrderOnly() {
        assertThat(register("B", "building", "", Map.of())).isEmpty();
        assertThat(register("R", "room", "B", Map.of())).isEmpty();
        assertThat(register("S", "safe", "R", Map.of())).isEmpty();
        assertThat(register("F", "secret-folder", "S", Map.of("parent", "PL.S" + suffix)))
                .isEmpty();
        assertThat(register("X", "room", "S", Map.of())).contains("不能位于");
        assertThat(register("Y", "safe", "NO", Map.of())).contains("没有编号为");
        var folder = visitor.get("/places/" + id("F"));
        assertThat(folder.select(".crumbs").text()).contains("B" + suffix, "R" + suffix, "S" + suffix);
        assertThat(visitor.get("/places/" + id("S")).text()).contains("其内场所", "F" + suffix);
    }

    @Test
    @Drives(value = "R1.1", kind = 'E')
    @Drives(value = "R2.8.3", kind = 'E')
    void nothingGoesWhereItsLevelIsTooHighOrIntoARoom() {
        register("R", "room", "", Map.of());
        register("S", "safe", "R", Map.of());
        register("F", "secret-folder", "S", Map.of("level", "internal"));
        var sample = SampleSecret.in(house, unit, clerk, id("S"), house.now(), 1);
        for (var to : new String[] {"F", "R"}) {
            visitor.submit(
                    visitor.get("/counter/move"),
                    "/counter/move",
                    Map.of("label", sample.label(), "place", to + suffix));
            assertThat(visitor.status()).as(to).isEqualTo(409);
        }
        assertThat(visitor.text()).contains("R1.1", "R2.8.3");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SampleSecret.in(house, unit, clerk, id("F"), house.now(), 1))
                .hasMessageContaining("custody.place-not-approved");
        visitor.submit(
                visitor.get("/places/" + id("S")), "/places/" + id("S") + "/change", Map.of("level", "internal"));
        assertThat(visitor.status()).isEqualTo(422);
        visitor.submit(visitor.get("/places/" + id("F")), "/places/" + id("F") + "/change", Map.of("level", "core"));
        visitor.submit(
                visitor.get("/counter/move"),
                "/counter/move",
                Map.of("label", sample.label(), "place", "PL.F" + suffix));
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void aPlaceClosesOnlyOnceItIsEmpty() {
        register("S", "safe", "", Map.of());
        register("F", "secret-folder", "S", Map.of());
        SampleSecret.in(house, unit, clerk, id("F"), house.now(), 1);
        assertThat(close("F")).contains("还存放着载体");
        assertThat(close("S")).contains("还有在用的场所");
        register("E", "cabinet", "", Map.of());
        assertThat(close("E")).isEmpty();
        assertThat(visitor.get("/places/" + id("E")).text()).contains("停用：搬迁");
        assertThat(visitor.get("/places").select("tr.void").text()).contains("E" + suffix);
        var sample = SampleSecret.in(house, unit, clerk, id("S"), house.now(), 1);
        visitor.submit(
                visitor.get("/counter/move"), "/counter/move", Map.of("label", sample.label(), "place", "E" + suffix));
        assertThat(visitor.status()).isEqualTo(409);
    }

    private String close(String code) {
        var path = "/places/" + id(code);
        return visitor.submit(visitor.get(path), path + "/close", Map.of("reason", "搬迁"))
                .select(".fault")
                .text();
    }

    @Test
    void labelsAreMadeForSheetsAndForLabelPrinters() {
        register("S", "safe", "", Map.of());
        register("F", "secret-folder", "S", Map.of());
        var path = "/places/" + id("S") + "/labels.pdf";
        assertThat(CopyOfRegister.pages(visitor, path))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("PL.S" + suffix, "PL.F" + suffix, "保险柜", "楼宇部"));
        CopyOfRegister.picture(visitor.body(), "labels-a4");
        assertThat(CopyOfRegister.pages(visitor, path + "?size=roll")).hasSize(2);
        CopyOfRegister.picture(visitor.body(), "labels-roll");
        var sample = SampleSecret.in(house, unit, clerk, id("S"), house.now(), 2);
        sample.classified(house, clerk, house.person("定密", unit));
        assertThat(CopyOfRegister.pages(visitor, "/secrets/" + sample.id() + "/labels.pdf?size=roll"))
                .hasSize(2)
                .first()
                .satisfies(page -> assertThat(page).contains(sample.label(), "000001"));
        var stranger = house.person("外人", house.unit("外部", house.group())).logIn();
        stranger.bytes(path);
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void aScannedPlaceOffersWhatCanBeDoneThere() {
        register("S", "safe", "", Map.of());
        var page = visitor.submit(visitor.get("/"), "/scan", Map.of("q", "ｐｌ．S" + suffix));
        assertThat(visitor.path()).isEqualTo("/places/" + id("S"));
        assertThat(page.select("main a").eachAttr("href"))
                .contains("/counter/move?place=S" + suffix, "/stock-takes/new?place=S" + suffix);
    }
}
