/**
 * Places where carriers are kept or read, as a tree: buildings, rooms, safes and cabinets, secret folders (R2.8.3).
 *
 * <p>Registered by the confidentiality office or by a clerk of the unit, each with a custodian who answers for it and the highest
 * level that may lie there; a place is closed once it is empty, never deleted. Another custodian comes by a count of what lies
 * there, which {@code stocktake} does. Other modules read the table {@code place}; custody holds carriers there. Start reading at
 * {@code RegisteringPlaces}, then {@code Holdings}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.places;
