/**
 * Requests and the approvals they need.
 *
 * <p>A ruling that says {@code NeedsApproval} becomes a request; {@link io.shoumi.approval.Deciding} collects the approvals from
 * those who hold the posts asked for in the nearest unit, or their deputies in force. Invariants: nobody approves what they
 * asked for, by no path; an approval signs the digest of the request's content and is void for any other content; a request
 * that ran out can no longer be decided. Modules that act on a decision implement {@link io.shoumi.approval.ApprovalListener}.
 * Start reading at {@code ApprovalState}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.approval;
