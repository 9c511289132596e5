package io.shoumi.extractor.worker.page;

/** A4 at 120 dots per inch, in pixels. */
final class Paper {

    static final int DPI = 120;
    static final int WIDTH = 992;
    static final int HEIGHT = 1403;
    static final double LEFT = 128;
    static final double RIGHT = WIDTH - LEFT;
    static final double TOP = 150;
    static final double BOTTOM = HEIGHT - 150;
    static final double HEADER_Y = 90;
    static final double FOOTER_Y = HEIGHT - 90;
    static final double LINE_PITCH = 1.6;

    /** More pages than any document read in a reading room; beyond it drawing would only cost. */
    static final int PAGES_MAX = 3000;

    private Paper() {}

    static double pixels(double points) {
        return points * DPI / 72;
    }
}
