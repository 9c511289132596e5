package io.shoumi.approval.web;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Content;
import io.shoumi.approval.Outcome;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestRecord;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Round;
import io.shoumi.approval.Signature;
import io.shoumi.desk.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was said to a request, in this round and in those before it. */
@Component
class SaidViews {
    private final Requests requests;
    private final RequestRecord record;

    SaidViews(Requests requests, RequestRecord record) {
        this.requests = requests;
        this.record = record;
    }

    List<RequestView.Said> now(Shell shell, Request request) {
        var isVoid = request.state() instanceof ApprovalState.Returned;
        return requests.decisions(request).stream()
                .map(decision -> said(shell, decision, isVoid && decision.outcome() != Outcome.RETURNED))
                .toList();
    }

    List<RequestView.Earlier> earlier(Shell shell, Request request) {
        var all = new ArrayList<RequestView.Earlier>();
        var later = request.state().content();
        for (var round : requests.earlier(request)) {
            all.add(new RequestView.Earlier(
                    shell.w("approval.round", round.number(), shell.stamp(round.sentAt())),
                    ContentFacts.of(shell, changed(round.content(), later), record),
                    round.decisions().stream()
                            .map(decision -> said(shell, decision, decision.outcome() != Outcome.RETURNED))
                            .toList()));
            later = round.content();
        }
        return all;
    }

    private static Content changed(Content earlier, Content later) {
        var facts = new java.util.HashMap<>(earlier.facts());
        facts.entrySet().removeAll(later.facts().entrySet());
        return new Content(Map.copyOf(facts));
    }

    private RequestView.Said said(Shell shell, Round.Decision decision, boolean isVoid) {
        var who = who(shell, decision.signature());
        return new RequestView.Said(
                css(decision.outcome()),
                decision.outcome() == Outcome.RETURNED ? shell.w("approval.said.returned", who) : who,
                shell.stamp(decision.signature().at()),
                decision.signature().opinion(),
                isVoid);
    }

    private static String css(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "ok";
            case REFUSED -> "no";
            case RETURNED -> "wait";
        };
    }

    private String who(Shell shell, Signature signature) {
        var label = signature.authority().seat().label();
        var role = shell.pick(label.zh(), label.en());
        var who = record.nameOf(signature.authority().person());
        return signature
                .authority()
                .onBehalfOf()
                .map(leader -> shell.w("approval.said.deputy", who, record.nameOf(leader), role))
                .orElseGet(() -> shell.w("approval.said", who, role));
    }
}
