package io.shoumi.approval;

import io.shoumi.ledger.PersonId;

/**
 * Whom an approver asked for besides.
 *
 * @param beside the approver's own need
 * @param before whether it comes before the approver's own decision, or after it
 */
public record Step(PersonId person, PersonId by, Seat beside, boolean before, String why) {}
