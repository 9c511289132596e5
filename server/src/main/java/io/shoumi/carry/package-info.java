/**
 * Carry-out: copies of a secret leave the house with a designated person.
 *
 * <p>Whoever is to carry them asks, with destination, purpose, measures, companion and return time, and signs the responsibility
 * statement; where the rules want it approved it becomes a request. A clerk hands each copy over, the gate checks it by its label,
 * and a clerk takes it back with a return check. Invariants: a copy is carried out once at a time; who carries it out is ruled on
 * when they ask, when it is approved, when it is handed over and again at the gate, each time as approved; taking back is never
 * refused to a designated clerk who may see the secret. A carry-out to a meeting opens a trip, on which its papers are declared
 * ({@code trip}). Start reading at {@code AskingToCarryOut}, then {@code HandingCarried} and {@code GateChecks}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.carry;
