/**
 * Rulings: gathers the facts of an act and asks the rule book; adoption of regulations by units; the clauses' own pages.
 *
 * <p>Every use case asks {@link io.shoumi.regulation.Rulings} before it acts and enforces every duty of the answer. Facts come
 * from the database at the moment of the act; what cannot be established stays at its weakest value.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.regulation;
