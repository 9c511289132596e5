package io.shoumi.approval;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Consent;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a request. State is type: only a submitted request can be decided, withdrawn or run out, and only an approved one
 * gives consent.
 */
public sealed interface ApprovalState {
    PersonId requester();

    Content content();

    /** Not sent yet. */
    record Draft(PersonId requester, Content content, List<Need> needs) implements ApprovalState {
        public Draft {
            if (needs.isEmpty()) {
                throw new IllegalArgumentException("what needs no approval is not requested");
            }
            needs = List.copyOf(needs);
        }

        public Submitted submit(Instant expiresAt) {
            return new Submitted(requester, content, needs, List.of(), expiresAt);
        }
    }

    /** Waits for the needs that no signature has met yet. */
    record Submitted(
            PersonId requester, Content content, List<Need> needs, List<Signature> approvals, Instant expiresAt)
            implements ApprovalState {
        public Submitted {
            needs = List.copyOf(needs);
            approvals = List.copyOf(approvals);
        }

        public List<Need> open() {
            return needs.stream().filter(need -> !met(need.role())).toList();
        }

        private boolean met(Role role) {
            return approvals.stream().anyMatch(approval -> approval.authority().role() == role);
        }

        /** One need more is met; with the last one the request is approved. */
        public ApprovalState approve(Signature signature) {
            require(signature);
            var all = new ArrayList<>(approvals);
            all.add(signature);
            var next = new Submitted(requester, content, needs, all, expiresAt);
            return next.open().isEmpty() ? new Approved(requester, content, all) : next;
        }

        /** One refusal ends it, and says why. */
        public Refused refuse(Signature signature) {
            require(signature);
            if (signature.opinion().isBlank()) {
                throw new BadInput("opinion", "approval.opinion-required");
            }
            return new Refused(requester, content, signature);
        }

        private void require(Signature signature) {
            if (!signature.at().isBefore(expiresAt)) {
                throw new ActRefused("approval.ran-out", List.of());
            }
            if (signature.authority().touches(requester)) {
                throw new ActRefused("approval.own-request", List.of());
            }
            if (open().stream()
                    .noneMatch(need -> need.role() == signature.authority().role())) {
                throw new ActRefused("approval.not-yours", List.of());
            }
            if (!signature.signed().equals(content.digest())) {
                throw new ActRefused("approval.content-changed", List.of());
            }
        }

        public Withdrawn withdraw(PersonId by) {
            if (!by.equals(requester)) {
                throw new ActRefused("approval.not-your-request", List.of());
            }
            return new Withdrawn(requester, content);
        }

        public Expired expire(Instant now) {
            if (now.isBefore(expiresAt)) {
                throw new IllegalStateException("it runs until " + expiresAt);
            }
            return new Expired(requester, content);
        }
    }

    /** Every need is met, for this very content. */
    record Approved(PersonId requester, Content content, List<Signature> approvals) implements ApprovalState {
        public Approved {
            approvals = List.copyOf(approvals);
        }

        /** The consent to do what was approved; empty when that is not what is about to be done. */
        public Optional<Consent> consentTo(Content toBeDone) {
            var digest = toBeDone.digest();
            if (!approvals.stream().allMatch(approval -> approval.signed().equals(digest))) {
                return Optional.empty();
            }
            Map<Role, Party> given = new EnumMap<>(Role.class);
            approvals.forEach(approval -> given.put(
                    approval.authority().role(),
                    new Party(approval.authority().person().toString())));
            return Optional.of(new Consent(given));
        }
    }

    record Refused(PersonId requester, Content content, Signature by) implements ApprovalState {}

    record Withdrawn(PersonId requester, Content content) implements ApprovalState {}

    record Expired(PersonId requester, Content content) implements ApprovalState {}
}
