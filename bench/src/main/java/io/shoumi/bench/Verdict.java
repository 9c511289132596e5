package io.shoumi.bench;

/** How a figure stands to its goal. */
enum Verdict {
    MET,
    NOT_MET,
    NO_GOAL,
    NOT_MEASURED
}
