/** The page of places. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.places.web;
