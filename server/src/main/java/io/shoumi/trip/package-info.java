/**
 * Bring-back: who was at a meeting declares the papers brought back, and hands them to the archive room (R4.B3).
 *
 * <p>A trip is opened by the traveller, or by a carry-out to a meeting. After it the traveller declares: nothing, or each paper by its
 * number and a cover title. Each paper stays open until somebody else registered it as a secret of the house, or wrote down why it is
 * none. Invariants: a trip is declared once; nobody settles papers of their own trip; one late is reminded every day and taken to the
 * leader after the hours that the organisation set. Papers are registered by {@code secret}, which asks {@code ComingPaper}. Start
 * reading at {@code OpeningTrips}, then {@code Declaring} and {@code Settling}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.trip;
