package io.shoumi.secret.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cover record's facts in words.
 *
 * @param clause of the guide's kind
 * @param handling what binds its handling besides the level; null where nothing does
 */
public record RecordFacts(
        String kind,
        @Nullable String clause,
        String term,
        String unit,
        List<String> scope,
        @Nullable String handling) {
    public RecordFacts {
        scope = List.copyOf(scope);
    }
}
