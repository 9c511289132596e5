package io.shoumi.people.web;

import io.shoumi.people.DeputyProposals;

/** A proposed deputy as one reader sees it: whether they may agree, and whether they may end the proposal. */
public record ProposalLine(DeputyProposals.Open open, boolean agrees, boolean drops) {}
