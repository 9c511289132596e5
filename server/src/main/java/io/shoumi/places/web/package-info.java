/** The pages of places, and their labels. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.places.web;
