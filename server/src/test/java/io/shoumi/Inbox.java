package io.shoumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What waits for somebody, as their first page shows it. */
public record Inbox(int badge, List<String> addresses) {

    public static Inbox of(Visitor visitor) {
        var home = visitor.get("/");
        var badge = home.select("aside .nav-list .n").text();
        return new Inbox(
                badge.isEmpty() ? 0 : Integer.parseInt(badge),
                home.select("main tr[data-row] a[data-do]").eachAttr("href"));
    }

    /** The number in the navigation is the number of rows. */
    public Inbox counted() {
        assertThat(badge).as("badge beside %s", addresses).isEqualTo(addresses.size());
        return this;
    }
}
