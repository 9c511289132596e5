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
 * The life of a request. State is type: only a submitted request can be decided, only a returned one sent again, only these two
 * withdrawn or run out, and only an approved one gives consent.
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
            return new Submitted(requester, content, AllOf.of(needs), List.of(), expiresAt);
        }
    }

    /** Waits for the needs that no signature has met yet. */
    record Submitted(PersonId requester, Content content, AllOf all, List<Signature> approvals, Instant expiresAt)
            implements ApprovalState {
        /** Steps that approvers may add to one sending. */
        static final int STEPS_MAX = 3;

        public Submitted {
            approvals = List.copyOf(approvals);
        }

        public List<Wanted> open() {
            return all.open(approvals);
        }

        /** One need more is met; with the last one the request is approved. */
        public ApprovalState approve(Signature signature) {
            require(signature);
            var given = new ArrayList<>(approvals);
            given.add(signature);
            var next = new Submitted(requester, content, all, given, expiresAt);
            return next.open().isEmpty() ? new Approved(requester, content, given) : next;
        }

        /** Only {@code to} decides that need from now on, in the leader's stead; once, and never the requester. */
        public Submitted handOn(Authority by, PersonId to, Instant at) {
            requireOpen(by, at);
            if (by.onBehalfOf().isPresent() || !(by.seat() instanceof Seat.Post)) {
                throw new ActRefused("approval.hand-on.once", List.of());
            }
            var other = by.inSteadBy(to);
            if (to.equals(by.person())
                    || to.equals(requester)
                    || AllOf.spent(other, approvals)
                    || all.stepOf(to, approvals).isPresent()) {
                throw new BadInput("to", "approval.hand-on.not-equal");
            }
            return new Submitted(
                    requester, content, all.handOn(by.seat(), new HandedOn(by.person(), to, at)), approvals, expiresAt);
        }

        /** One more named person is to approve, before the approver or after; never one who has another part in it. */
        public Submitted add(Authority by, Step step, Instant at) {
            requireOpen(by, at);
            if (!(by.seat() instanceof Seat.Post) || all.steps() >= STEPS_MAX) {
                throw new ActRefused("approval.step.no-more", List.of(), STEPS_MAX);
            }
            var named = new Authority(step.person(), by.seat(), Optional.empty());
            if (step.person().equals(requester)
                    || by.touches(step.person())
                    || AllOf.spent(named, approvals)
                    || all.hasPart(step.person(), approvals)) {
                throw new BadInput("person", "approval.step.has-part");
            }
            return new Submitted(requester, content, all.with(step), approvals, expiresAt);
        }

        /** Goes to the next above besides; what was handed on comes back. */
        public Submitted escalate(Seat seat, Instant at) {
            if (!at.isBefore(expiresAt) || !(seat instanceof Seat.Post)) {
                throw new IllegalStateException("nothing to escalate");
            }
            return new Submitted(requester, content, all.escalate(seat, at), approvals, expiresAt);
        }

        /** One refusal ends it, and says why. */
        public Refused refuse(Signature signature) {
            require(signature);
            requireOpinion(signature, "approval.opinion-required");
            return new Refused(requester, content, signature);
        }

        /** Sends it back to its requester, saying what must change. */
        public Returned giveBack(Signature signature, Instant until) {
            require(signature);
            requireOpinion(signature, "approval.change-required");
            return new Returned(requester, content, signature, until);
        }

        private static void requireOpinion(Signature signature, String otherwise) {
            if (signature.opinion().isBlank()) {
                throw new BadInput("opinion", otherwise);
            }
        }

        private void require(Signature signature) {
            requireOpen(signature.authority(), signature.at());
            if (!signature.signed().equals(content.digest())) {
                throw new ActRefused("approval.content-changed", List.of());
            }
        }

        private void requireOpen(Authority by, Instant at) {
            if (!at.isBefore(expiresAt)) {
                throw new ActRefused("approval.ran-out", List.of());
            }
            if (by.touches(requester)) {
                throw new ActRefused("approval.own-request", List.of());
            }
            if (all.ready(approvals).stream().noneMatch(one -> one.seat().equals(by.seat()) && one.openTo(by))) {
                throw new ActRefused("approval.not-yours", List.of());
            }
            if (AllOf.spent(by, approvals) || askedOtherwise(by)) {
                throw new ActRefused("approval.another-person", List.of());
            }
        }

        private boolean askedOtherwise(Authority by) {
            return by.people()
                    .flatMap(person -> all.stepOf(person, approvals).stream())
                    .anyMatch(one -> !one.seat().equals(by.seat()));
        }

        public Withdrawn withdraw(PersonId by) {
            return withdrawn(requester, content, by);
        }

        public Expired expire(Instant now) {
            return expired(requester, content, expiresAt, now);
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
            for (var approval : approvals) {
                if (approval.authority().seat() instanceof Seat.Post(Role role)) {
                    given.put(role, new Party(approval.authority().person().toString()));
                }
            }
            return Optional.of(new Consent(given));
        }
    }

    record Refused(PersonId requester, Content content, Signature by) implements ApprovalState {}

    /** Back with the requester, who is to change it; what was decided on it is void. */
    record Returned(PersonId requester, Content content, Signature by, Instant expiresAt) implements ApprovalState {

        /** The next round: nothing that was decided before counts. */
        public Submitted sendAgain(Content corrected, List<Need> needs, Instant until) {
            if (corrected.equals(content)) {
                throw new ActRefused("approval.unchanged", List.of());
            }
            return new Draft(requester, corrected, needs).submit(until);
        }

        public Withdrawn withdraw(PersonId by) {
            return withdrawn(requester, content, by);
        }

        public Expired expire(Instant now) {
            return expired(requester, content, expiresAt, now);
        }
    }

    record Withdrawn(PersonId requester, Content content) implements ApprovalState {}

    record Expired(PersonId requester, Content content) implements ApprovalState {}

    private static Withdrawn withdrawn(PersonId requester, Content content, PersonId by) {
        if (!by.equals(requester)) {
            throw new ActRefused("approval.not-your-request", List.of());
        }
        return new Withdrawn(requester, content);
    }

    private static Expired expired(PersonId requester, Content content, Instant expiresAt, Instant now) {
        if (now.isBefore(expiresAt)) {
            throw new IllegalStateException("it runs until " + expiresAt);
        }
        return new Expired(requester, content);
    }
}
