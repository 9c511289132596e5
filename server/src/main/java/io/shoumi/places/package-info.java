/**
 * Places where carriers are kept or read: archive rooms, reading rooms, safes, secret folders (R2.8.3), cabinets and the vault.
 *
 * <p>Registered by the confidentiality office or by a clerk of the unit, each with a custodian who answers for it. Other modules
 * read the table {@code place}; custody holds carriers there. Start reading at {@code RegisteringPlaces}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.places;
