package io.shoumi.circulation;

/**
 * What was filled in to start a circulation.
 *
 * @param copies labels of the copies, however separated
 * @param readers numbers or names in the order of reading, one a line; hours of one's own after the name
 * @param hours for each reader who is given no others; empty for the house's
 */
public record CirculationForm(String copies, String readers, String proposal, String instruction, String hours) {}
