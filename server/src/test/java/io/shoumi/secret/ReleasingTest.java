package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not to be spread is not lent, copied or sent on before the person named for it has released it (R1.8). */
class ReleasingTest {
    private final Registry registry = new Registry();

    private UUID unreleased(String kind) {
        var fields = new HashMap<>(registry.proposal());
        fields.put("unreleased", kind);
        return registry.active("未公布 " + kind, fields);
    }

    private String borrowing(UUID id) {
        return registry.colleague
                .logIn()
                .get("/secrets/" + id + "?act=borrow")
                .select(".ruling")
                .text();
    }

    private int released(io.shoumi.TestHouse.Person by, UUID id) {
        var visitor = by.logIn();
        var csrf = visitor.get("/account").select("input[name=_csrf]").attr("value");
        visitor.post("/secrets/" + id + "/release", Map.of("_csrf", csrf, "releaseReason", "统计已公布"));
        return visitor.status();
    }

    private void frees(UUID id, String why) {
        assertThat(borrowing(id)).contains(why);
        assertThat(released(registry.clerk, id)).as("designated for other acts").isEqualTo(409);
        assertThat(borrowing(id)).contains(why);
        registry.house.designate(registry.colleague, registry.unit, "release");
        var page = registry.colleague.logIn().get("/secrets/" + id + "/change");
        assertThat(page.select("form[action$=/release]")).hasSize(1);
        assertThat(released(registry.colleague, id)).isEqualTo(303);
        assertThat(borrowing(id)).doesNotContain(why);
        assertThat(released(registry.colleague, id)).as("twice").isEqualTo(409);
    }

    @Test
    @Drives(value = "R1.8.1", kind = 'E')
    void unpublishedStatistics() {
        frees(unreleased("statistics"), "未公布的档案统计不得扩散");
    }

    @Test
    @Drives(value = "R1.8.2", kind = 'E')
    void undecidedMattersOfPersonnel() {
        frees(unreleased("personnel"), "内部审查事项不得扩散");
    }

    @Test
    @Drives(value = "R1.8.3", kind = 'E')
    void privacyInHistoricalArchives() {
        frees(unreleased("privacy"), "隐私不得扩散");
    }
}
