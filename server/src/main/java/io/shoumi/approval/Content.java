package io.shoumi.approval;

import io.shoumi.evidence.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked for, as the approver sees and signs it: a few named facts, none of them a true title or text of a secret. Pages
 * label each by the word {@code fact.<name>}; a value is shown by the word {@code fact.<name>.<value>} where there is one, and an
 * instant (ISO 8601, UTC) as a day and time.
 */
public record Content(Map<String, String> facts) {
    public Content {
        facts = Map.copyOf(facts);
    }

    /** RFC 8785. */
    public String canonical() {
        return JsonValue.of(new TreeMap<>(facts)).canonical();
    }

    public Digest digest() {
        return Digest.of(canonical());
    }

    public static Content parse(String canonical) {
        var facts = new TreeMap<String, String>();
        if (JsonValue.parse(canonical) instanceof JsonValue.JsonObject object) {
            object.members().forEach((name, value) -> {
                if (value instanceof JsonValue.JsonString(String text)) {
                    facts.put(name, text);
                }
            });
        }
        return new Content(facts);
    }
}
