package io.shoumi.register;

/** What the cells of a column are: codes and dates are never broken, numbers stand right and can be totalled. */
public enum Kind {
    CODE,
    DATE,
    TEXT,
    NUMBER,
    LEVEL
}
