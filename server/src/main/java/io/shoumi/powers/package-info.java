/**
 * Who may do what, and what several could do together. The powers of a role are read from the routes of this server, which declare
 * the permissions that let somebody in and the act each does; {@code PowerMap} says what an act is worth. Nobody is stopped here:
 * the gate and the rules do that.
 *
 * <p>{@code Walk} goes through every set of seats, and every set of powers in one hand. Start reading at {@code Seats}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.powers;
