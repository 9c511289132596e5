package io.shoumi.bench;

import java.nio.file.Path;

/**
 * Where and how much to measure.
 *
 * @param root the project
 * @param scale how many times as many rulings, requests
 */
record Setting(Path root, int scale) {
    /** Of the bench's own, kept from run to run. */
    Path home() {
        return root.resolve("bench/target/home");
    }

    Path launcher() {
        return root.resolve("shoumi");
    }
}
