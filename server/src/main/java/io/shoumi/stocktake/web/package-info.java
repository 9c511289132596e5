/** The pages of counts, their printed result, and their register. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.stocktake.web;
