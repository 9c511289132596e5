package io.shoumi.detector;

import io.shoumi.detector.text.Layers;
import java.util.function.Consumer;

/** Finds one kind of thing in one text. Fixed once built, shared between threads. */
@FunctionalInterface
interface Rule {
    void find(Layers text, Consumer<Finding> found);
}
