package io.shoumi.copying;

import io.shoumi.custody.CarrierKind;

/**
 * How much goes onto what.
 *
 * @param onto paper, or a secret notebook
 * @param pages which pages of the source, as was written; empty for all
 * @param pageCount pages of each new copy
 */
public record Extent(CarrierKind onto, String pages, int pageCount) {}
