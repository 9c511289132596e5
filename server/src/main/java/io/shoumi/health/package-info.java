/**
 * Whether the server can do its work, for those who watch machines: {@code /health} and, for Prometheus, {@code /metrics}, on a port
 * of their own that only this machine reaches, and only where one is set ({@code SHOUMI_METRICS_PORT}).
 *
 * <p>Nothing here counts secrets, copies or people: how many there are is a secret itself (R1.7.2). Start reading at {@code Health}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.health;
