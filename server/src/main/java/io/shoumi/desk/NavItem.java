package io.shoumi.desk;

/**
 * One entry of the navigation.
 *
 * @param key what a page names as {@code active}
 * @param icon a name in {@code icons.svg}
 * @param count things waiting there; zero shows nothing
 */
public record NavItem(String key, String label, String href, String icon, int count) {}
