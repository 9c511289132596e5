package io.shoumi.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several requests that are decided together.
 *
 * @param value what its checkbox sends: the request and the digest of what stands here
 * @param why as what the reader decides it
 * @param against what the registers say against it
 */
public record ManyView(
        String href,
        String value,
        String number,
        String title,
        @Nullable String level,
        List<RequestView.Fact> facts,
        @Nullable String why,
        List<String> against) {
    public ManyView {
        facts = List.copyOf(facts);
        against = List.copyOf(against);
    }

    /** What became of one: the style and words of the verdict, and the clauses that a refusal cites. */
    public record Came(String href, String number, String title, RequestView.State state, List<String> clauses) {
        public Came {
            clauses = List.copyOf(clauses);
        }
    }
}
