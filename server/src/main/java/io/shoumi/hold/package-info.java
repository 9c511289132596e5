/**
 * Legal holds (保全令): an officer places one on a secret or on some of its copies, with a reason that is kept sealed; somebody
 * else lifts it. What it covers is neither destroyed nor cleared out meanwhile: the rule book refuses it at the request, at each
 * approval and at each witness's signature, and a key is not destroyed while a hold covers its secret.
 *
 * <p>Officers place holds on what they may not read: they name it by its number or its copies' labels and learn no title. Start
 * reading at {@code PlacingHolds}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.hold;
