package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.gate.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/** Who asks for what is dear without end is held back with 429; a clerk with a scanner never is. */
class TooOftenTest {
    private static final String DEAR = "/registers/classification/register.xlsx";
    private static final int AT_ONCE = 30;

    private final TestHouse house = TestHouse.house();

    private List<Integer> ask(Visitor visitor, int times) {
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < times; i++) {
            visitor.bytes(DEAR);
            statuses.add(visitor.status());
        }
        return statuses;
    }

    @Test
    void afterALimitTheAnswerIs429WithTheSecondsToWaitAndOneRecord() throws InterruptedException {
        var visitor = house.person("快手", house.group()).logIn();
        visitor.get("/");
        var before = house.lastEvidence();
        var statuses = ask(visitor, AT_ONCE + 30);
        assertThat(statuses.subList(0, AT_ONCE)).containsOnly(200);
        assertThat(statuses).contains(429);
        var page = visitor.get(DEAR);
        while (visitor.status() != 429) {
            page = visitor.get(DEAR);
        }
        var wait = Integer.parseInt(visitor.header("Retry-After"));
        assertThat(wait).isBetween(1, 2);
        assertThat(page.text()).contains("操作太频繁", "请等 " + wait + " 秒");
        assertThat(house.evidenceSince(before))
                .filteredOn("route-refused/refused"::equals)
                .hasSize(1);
        assertThat(house.person("旁人", house.group()).logIn()).satisfies(other -> {
            other.get(DEAR);
            assertThat(other.status()).isEqualTo(200);
        });
        Thread.sleep(wait * 1000L);
        visitor.get(DEAR);
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void theRefusalIsInTheReadersLanguage() {
        var visitor = house.person("快手", house.group()).logIn();
        visitor.submit(visitor.get("/"), "/preferences", Map.of("lang", "en"));
        var page = visitor.get(DEAR);
        for (var i = 0; i < 200 && visitor.status() != 429; i++) {
            page = visitor.get(DEAR);
        }
        assertThat(page.text()).contains("Too many in a short time: try again in");
    }

    @Test
    void aClerkAtTheScannerIsNeverHeldBack() {
        var visitor = house.person("文员", house.group()).logIn();
        for (var i = 0; i < 120; i++) {
            var page = visitor.get("/secrets");
            visitor.submit(page, "/scan", Map.of("q", "SM-" + i));
            assertThat(visitor.status()).isNotEqualTo(429);
        }
    }

    @Test
    void whatIsDearSaysSo() {
        for (var door : Door.all(house)) {
            var cost = door.route().cost();
            if (Arrays.stream(door.handler().getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class)) {
                assertThat(cost).as(door.toString()).isEqualTo(Cost.UPLOAD);
            }
            if (door.pattern().matches(".*(\\.pdf|\\.xlsx)")) {
                assertThat(cost).as(door.toString()).isEqualTo(Cost.EXPORT);
            }
            if (door.posts()
                    && (door.fields().keySet().stream()
                            .anyMatch(List.of("password", "current", "passphrase")::contains))) {
                assertThat(cost).as(door.toString()).isEqualTo(Cost.PASSWORD);
            }
        }
    }
}
