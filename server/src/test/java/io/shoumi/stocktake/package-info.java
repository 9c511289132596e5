/** Counts through the running server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.stocktake;
