/**
 * The machine's clock, watched: where it was set, an entry says so, those who can do something about it are told above every page,
 * and the house goes on by its own count until the machine is right again or the security administrator says that it is.
 *
 * <p>The time itself is {@link io.shoumi.home.SetClock}'s. Who keeps the machine can set its clock, and cannot say that it is
 * right. Start reading at {@code WatchingClock}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.clock;
