package io.shoumi.desk;

import java.util.List;

/** Some entries of the navigation under one caption; the first group has an empty caption. */
public record NavGroup(String caption, List<NavItem> items) {
    public NavGroup {
        items = List.copyOf(items);
    }
}
