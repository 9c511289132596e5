package io.shoumi.secret.web;

import io.shoumi.regulations.GuideEntry;
import io.shoumi.secret.Suggestions.Quote;
import java.util.List;

/** A kind that the document's text suggests, with the guide's entry and the passages that led there. */
public record KindHint(GuideEntry entry, List<Quote> quotes) {
    public KindHint {
        quotes = List.copyOf(quotes);
    }
}
