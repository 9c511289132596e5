/**
 * The frames that cross the pipes between the caller's process and the worker; {@code docs/formats/extractor.md} writes
 * them down. Both sides use these types. Neither trusts the other's lengths: a frame over the limit ends the conversation.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.protocol;
