package io.shoumi.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesAreWrittenAsTheStandardSays() {
        var map = new LinkedHashMap<String, Object>();
        map.put("a\"b", "x\\y\n\u0001");
        map.put("n", null);
        map.put("l", Arrays.asList(1, "二", List.of()));
        assertThat(Json.of(map)).isEqualTo("{\"a\\\"b\":\"x\\\\y\\u000a\\u0001\",\"n\":null,\"l\":[1,\"二\",[]]}");
    }

    @Test
    void aFileNameThatIsNoTextStaysOneLineOfUtf8() {
        assertThat(Json.of("a\uD800b")).isEqualTo("\"a\\ud800b\"");
    }
}
