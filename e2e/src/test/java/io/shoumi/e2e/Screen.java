package io.shoumi.e2e;

/** What somebody looks at. */
enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    private final int widthPx;
    private final int heightPx;

    Screen(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }
}
