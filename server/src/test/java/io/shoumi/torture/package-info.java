/**
 * The server is killed while people work, again and again, and then nothing that was acknowledged may be missing.
 *
 * <p>A module joins by an implementation of {@link io.shoumi.torture.TortureAct} in its own test package and a line in {@link
 * io.shoumi.torture.TortureActs}. Start reading at {@code KilledServerTest}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.torture;
