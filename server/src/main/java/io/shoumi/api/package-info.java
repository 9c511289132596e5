/**
 * What other systems of the house may ask and push, under {@code /api/v1}, described by {@code /api/v1/openapi.json}.
 *
 * <p>A program comes with a token and acts for the officer who issued it, with at most what the token says and at most what that
 * officer may at the moment. Invariants: every call goes through the use case of a page and is ruled on and recorded like it, with
 * the token named; nothing is written that no page writes; a field that is not known is refused by its name. The records of this
 * package are the shapes of bodies: {@link io.shoumi.api.Shape} reads them to check what comes and to describe what goes. Start
 * reading at {@code ReceiptsApi}, then {@code OpenApi}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.api;
