/**
 * The server: a modular monolith, one package per module.
 *
 * <p>A module's root holds the few types that others may use, {@code web} its pages, {@code store} its SQL. Start reading at
 * {@link io.shoumi.Shoumi} and {@link io.shoumi.gate.Route}: no request gets past the gate without a declared permission and
 * audit kind.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi;
