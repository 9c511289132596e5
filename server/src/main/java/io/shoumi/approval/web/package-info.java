/**
 * The pages of requests: one's own, and the matter to decide, made for the phone.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.approval.web;
