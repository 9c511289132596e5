package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves, refuses or returns what somebody else asked for. */
@Component
public class Deciding {
    private static final int OPINION_MAX = 500;

    private final RequestStore store;
    private final RoundStore rounds;
    private final Requests requests;
    private final Approvers approvers;
    private final Listeners listeners;
    private final Ledger ledger;
    private final Clock clock;

    Deciding(
            RequestStore store,
            RoundStore rounds,
            Requests requests,
            Approvers approvers,
            Listeners listeners,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.requests = requests;
        this.approvers = approvers;
        this.listeners = listeners;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Meets one open need that the approver has the authority for.
     *
     * @param signed the digest that the approver's page showed
     */
    @Transactional
    public void approve(RequestId id, PersonId approver, String opinion, Digest signed) {
        var request = concerning(id, approver);
        var submitted = open(request);
        var now = clock.instant();
        var authority = authority(request, submitted, approver);
        listeners.approving(request);
        var signature = new Signature(authority, signed, trimmed(opinion), now);
        var state = submitted.approve(signature);
        rounds.decided(request, signature, Outcome.APPROVED);
        stage(ActKind.REQUEST_APPROVED, request, authority, settle(request, state, approver, now));
    }

    @Transactional
    public void refuse(RequestId id, PersonId approver, String opinion, Digest signed) {
        var request = concerning(id, approver);
        var submitted = open(request);
        var now = clock.instant();
        var authority = authority(request, submitted, approver);
        var signature = new Signature(authority, signed, trimmed(opinion), now);
        var refused = submitted.refuse(signature);
        rounds.decided(request, signature, Outcome.REFUSED);
        stage(ActKind.REQUEST_REFUSED, request, authority, settle(request, refused, approver, now));
    }

    /** Sends it back to the requester, who is to change what the opinion says. */
    @Transactional
    public void giveBack(RequestId id, PersonId approver, String opinion, Digest signed) {
        var request = concerning(id, approver);
        var submitted = open(request);
        var now = clock.instant();
        var authority = authority(request, submitted, approver);
        var signature = new Signature(authority, signed, trimmed(opinion), now);
        var returned = submitted.giveBack(signature, now.plus(Submitting.VALID));
        rounds.decided(request, signature, Outcome.RETURNED);
        store.giveBack(request.in(returned, null), returned.expiresAt());
        stage(ActKind.REQUEST_RETURNED, request, authority, Map.of("round", request.round()));
    }

    /** For everybody whom it does not concern there is no such request. */
    private Request concerning(RequestId id, PersonId approver) {
        var request = store.lock(id);
        if (!requests.concerns(request, approver)) {
            throw new NotFound();
        }
        return request;
    }

    private static String trimmed(String opinion) {
        requireShort(opinion);
        return opinion.strip();
    }

    static void requireShort(String opinion) {
        if (opinion.length() > OPINION_MAX) {
            throw new BadInput("opinion", "approval.opinion-long", OPINION_MAX);
        }
    }

    private static Submitted open(Request request) {
        if (request.state() instanceof Submitted submitted) {
            return submitted;
        }
        throw new ActRefused("approval.closed", List.of(), request.number());
    }

    private Authority authority(Request request, Submitted submitted, PersonId approver) {
        if (approver.equals(submitted.requester())) {
            throw new ActRefused("approval.own-request", List.of());
        }
        return approvers.authority(request, approver).orElseThrow(() -> notAsked(submitted, approver));
    }

    private static ActRefused notAsked(Submitted submitted, PersonId approver) {
        var before = submitted.approvals().stream()
                .anyMatch(approval -> approval.authority().touches(approver));
        return new ActRefused(before ? "approval.another-person" : "approval.not-yours", List.of());
    }

    private Map<String, Object> settle(Request request, ApprovalState state, PersonId approver, Instant now) {
        if (state instanceof Submitted) {
            return Map.of();
        }
        var closed = request.in(state, now);
        store.close(closed, now);
        return state instanceof ApprovalState.Approved
                ? listeners.approved(closed, approver)
                : listeners.closed(closed);
    }

    private void stage(ActKind kind, Request request, Authority authority, Map<String, Object> more) {
        var clauses = store.wanted(request.id(), request.round()).stream()
                .filter(one -> one.seat().equals(authority.seat()))
                .flatMap(one -> one.clauses().stream())
                .toList();
        var act = Evidence.of(kind, request, authority.person())
                .by(clauses)
                .with("roles", List.of(authority.seat().code()));
        var behalf = authority.onBehalfOf();
        ledger.stage(Evidence.with(
                behalf.isPresent() ? act.with("onBehalfOf", behalf.get().toString()) : act, more));
    }
}
