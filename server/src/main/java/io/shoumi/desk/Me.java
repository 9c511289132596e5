package io.shoumi.desk;

/** The person logged in, as the foot of the navigation names them; unit and post already in the page's language. */
public record Me(String name, String number, String unitName, String postName) {}
