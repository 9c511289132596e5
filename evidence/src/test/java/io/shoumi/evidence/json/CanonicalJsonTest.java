package io.shoumi.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of RFC 8785 and of its authors' test data; their fractional numbers are outside our model. */
class CanonicalJsonTest {
    private static String canonical(String json) {
        return JsonValue.parse(json).canonical();
    }

    @Test
    void theExampleOfSection322WithoutItsFractions() {
        String json = """
                {
                  "escaping": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertThat(canonical(json))
                .isEqualTo("{\"escaping\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"literals\":[null,true,false]}");
    }

    @Test
    void membersAreSortedByUtf16CodeUnits() {
        String json = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""";
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void nestedStructures() {
        String json = """
                {
                  "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0},
                  "10": { },
                  "": "empty",
                  "a": { },
                  "111": [ { } ],
                  "A": { }
                }""";
        assertThat(canonical(json))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},"
                        + "\"10\":{},\"111\":[{}],\"A\":{},\"a\":{}}");
    }

    @Test
    void noLocaleTakesPartInSorting() {
        assertThat(canonical("{\"sin\":4,\"pêche\":3,\"péché\":2,\"peach\":1}"))
                .isEqualTo("{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}");
    }

    @Test
    void unicodeIsNotNormalised() {
        assertThat(canonical("{\"Unnormalized Unicode\":\"d\\u0323\\u0307\"}"))
                .isEqualTo("{\"Unnormalized Unicode\":\"d\u0323\u0307\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.5",
                "1e-1",
                "9007199254740992",
                "nul",
                "\"\u0001\"",
                "\"\\x\"",
                "\"",
                "1 2",
                "{1:2}",
                "NaN",
                "1e999999999",
                "\"\\u12g4\""
            })
    void whatIsNotExactIsRefused(String json) {
        assertThatThrownBy(() -> JsonValue.parse(json)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void aLoneSurrogateIsRefused() {
        assertThatThrownBy(() -> canonical("\"\\ud83d\"")).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void nestingIsLimited() {
        assertThatThrownBy(() -> JsonValue.parse("[".repeat(100_000))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void plainJavaBecomesAnAct() {
        JsonValue act = JsonValue.of(Map.of("kind", "借阅", "copies", List.of(1, 2L), "refused", false));
        assertThat(act.canonical()).isEqualTo("{\"copies\":[1,2],\"kind\":\"借阅\",\"refused\":false}");
    }

    @Property
    void canonicalTextReadsBackAsTheSameValue(@ForAll Map<String, List<Integer>> plain, @ForAll boolean flag) {
        if (plain.keySet().stream().anyMatch(name -> name.chars().anyMatch(c -> Character.isSurrogate((char) c)))) {
            return;
        }
        JsonValue value = JsonValue.of(List.of(plain, flag, "x"));
        assertThat(JsonValue.parse(value.canonical())).isEqualTo(value);
        assertThat(JsonValue.parse(value.canonical()).canonical()).isEqualTo(value.canonical());
    }
}
