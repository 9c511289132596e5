package io.shoumi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody types by hand is refused before anything reads it. */
class TypedTextTest {
    private final TestHouse house = TestHouse.house();

    private int send(String name) {
        var officer = house.person("长文", house.group());
        house.role(officer, "officer");
        var visitor = officer.logIn();
        var page = visitor.submit(visitor.get("/tokens"), "/tokens", Map.of("name", name, "days", "30", "address", ""));
        if (visitor.status() == 422) {
            assertThat(page.text()).contains("10,000", "name", "每栏最多");
        }
        return visitor.status();
    }

    @Test
    void aFieldOfMoreThanTenThousandCharactersIsRefusedWithItsNameAndRecordedOnce() {
        assertThat(send("名".repeat(100))).isEqualTo(200);
        var before = house.lastEvidence();
        assertThat(send("名".repeat(TypedText.LENGTH_MAX + 1))).isEqualTo(422);
        assertThat(house.evidenceSince(before))
                .filteredOn(entry -> entry.startsWith("token-"))
                .containsExactly("token-issued/refused");
    }
}
