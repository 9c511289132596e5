package io.shoumi.gate;

import io.shoumi.TestHouse;

/** For a walk of everything by one person, which is no person's pace. */
public final class TestPaces {
    private TestPaces() {}

    public static void forget(TestHouse house) {
        house.bean(Paces.class).known.invalidateAll();
    }
}
