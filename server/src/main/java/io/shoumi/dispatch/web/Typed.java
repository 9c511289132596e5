package io.shoumi.dispatch.web;

import io.shoumi.dispatch.Dispatch;
import io.shoumi.dispatch.DispatchForm;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an envelope, as they are sent and as they are filled in. */
final class Typed {
    private Typed() {}

    static DispatchForm form(Map<String, String> sent) {
        return new DispatchForm(
                sent.getOrDefault("organisation", ""),
                sent.getOrDefault("relation", ""),
                sent.getOrDefault("way", ""),
                sent.getOrDefault("envelope", ""),
                sent.getOrDefault("courier", ""),
                new DispatchForm.Papers(sent.getOrDefault("reference", ""), sent.getOrDefault("enclosures", "")));
    }

    /** @param courier the number of the one who carries it */
    static Map<String, String> of(Dispatch line, @Nullable String courier) {
        var typed = new HashMap<String, String>();
        typed.put("organisation", line.head().organisation().name());
        typed.put("way", line.head().way());
        typed.put("envelope", line.head().envelope());
        if (courier != null) {
            typed.put("courier", courier);
        }
        return typed;
    }
}
