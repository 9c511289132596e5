package io.shoumi.extractor.worker.page;

/** Something to draw at a place on a page, in pixels from the top left. */
sealed interface Mark {

    /** @param y of the base line */
    record Line(String text, Block.Look look, double x, double y) implements Mark {}

    record Rule(double x1, double y1, double x2, double y2) implements Mark {}
}
