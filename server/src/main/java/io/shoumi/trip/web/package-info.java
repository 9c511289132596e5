/**
 * Pages of trips: those that are open, the form that opens one, one trip with its declaration and papers.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.trip.web;
