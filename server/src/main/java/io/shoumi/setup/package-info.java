/**
 * Set-up of a fresh home, once.
 *
 * <p>A one-time code on the console starts it, from this machine only. It names the organisation, what it adopts, its ceiling
 * and three different administrators, and makes the keys; whoever does it keeps no account. Everything happens in one
 * transaction with one evidence entry; the keys are made last, so a failure leaves nothing half-done. Start reading at
 * {@code SettingUp}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.setup;
