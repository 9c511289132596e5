package io.shoumi.api;

/** A department by both its names. */
record Unit(String nameZh, String nameEn) {}
