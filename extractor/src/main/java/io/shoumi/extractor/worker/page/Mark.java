package io.shoumi.extractor.worker.page;

/** Something to draw at a place on a page, in pixels from the top left. */
sealed interface Mark {

    /** @param y of the base line */
    record Line(String text, Block.Look look, double x, double y) implements Mark {}

    /** Empty, broken and oversized pictures are drawn as a frame. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] encoded, double x, double y, double width, double height) implements Mark {}

    record Rule(double x1, double y1, double x2, double y2) implements Mark {}
}
