/** The gate by itself: how often what is dear may be asked for. */
@org.jspecify.annotations.NullMarked
package io.shoumi.gate;
