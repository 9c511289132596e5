package io.shoumi.reading;

import java.time.Instant;

/** What a page's pixels say: who reads which copy, when and where. */
public record Mark(String name, String number, Instant at, String copyNumber, String terminal) {}
