package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.clauses.Drives;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A copy goes from one place into another, or the rules say why not. */
class MovingTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("移位部", house.group());
    private final TestHouse.Person clerk = house.person("移位保密员", unit);
    private final SampleSecret sample;
    private final UUID folder;

    MovingTest() {
        house.designate(clerk, unit, "receive", "keep");
        sample = SampleSecret.in(house, unit, clerk, house.place("safe", unit, clerk), house.now(), 1);
        folder = house.place("secret-folder", unit, clerk);
    }

    private String code(UUID place) {
        return house.jdbc()
                .sql("select code from place where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    private UUID placeOfCopy() {
        return house.jdbc()
                .sql("select place_id from custody where carrier_id = ? and upper_inf(during)")
                .param(sample.copy().id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void oneScanOfCopyAndPlaceMovesIt() {
        var visitor = clerk.logIn();
        var before = house.lastEvidence();
        var page = visitor.submit(
                visitor.get("/counter/move"), "/counter/move", Map.of("label", sample.label(), "place", code(folder)));
        assertThat(page.text()).contains(code(folder));
        assertThat(placeOfCopy()).isEqualTo(folder);
        assertThat(house.evidenceSince(before)).containsExactly("carrier-moved/done");
    }

    @Test
    @Drives(value = "R1.1", kind = 'E')
    void aReadingRoomIsNoStoragePlace() {
        var room = house.place("reading-room", unit, clerk);
        var visitor = clerk.logIn();
        visitor.submit(
                visitor.get("/counter/move"), "/counter/move", Map.of("label", sample.label(), "place", code(room)));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(placeOfCopy()).isNotEqualTo(room);
    }
}
