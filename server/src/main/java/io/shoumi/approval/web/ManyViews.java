package io.shoumi.approval.web;

import io.shoumi.approval.Acts;
import io.shoumi.approval.Approvers;
import io.shoumi.approval.DecidingMany;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestRecord;
import io.shoumi.approval.Requests;
import io.shoumi.desk.Faults;
import io.shoumi.desk.RulingLine;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the views of requests that are decided together. */
@Component
class ManyViews {
    private static final Set<RulingLine.Kind> AGAINST = Set.of(RulingLine.Kind.WARNING, RulingLine.Kind.REFUSED);

    private final Requests requests;
    private final Approvers approvers;
    private final RequestRecord record;
    private final ForAndAgainst reasons;

    ManyViews(Requests requests, Approvers approvers, RequestRecord record, ForAndAgainst reasons) {
        this.requests = requests;
        this.approvers = approvers;
        this.record = record;
        this.reasons = reasons;
    }

    List<ManyView> waiting(Shell shell, PersonId reader) {
        return requests.waitingFor(reader).stream()
                .map(request -> one(shell, request, reader))
                .toList();
    }

    private ManyView one(Shell shell, Request request, PersonId reader) {
        var content = request.state().content();
        var ruling = reasons.of(shell, request, approvers.authority(request, reader));
        return new ManyView(
                "/requests/" + request.id(),
                request.id() + ":" + content.digest().hex(),
                request.number(),
                title(shell, request),
                content.facts().get("level"),
                ContentFacts.of(shell, content, record),
                ruling.who(),
                ruling.lines().stream()
                        .filter(line -> AGAINST.contains(line.kind()))
                        .map(RulingLine::text)
                        .toList());
    }

    private String title(Shell shell, Request request) {
        return shell.w(
                "approval.inbox",
                record.nameOf(request.state().requester()),
                Acts.label(shell, request.act()),
                request.state().content().facts().getOrDefault("secret", ""));
    }

    /** For who has nothing to do with a request, it has no number and no title. */
    ManyView.Came came(Shell shell, DecidingMany.Came came, PersonId reader) {
        var request = requests.find(came.pick().request()).filter(found -> requests.concerns(found, reader));
        return new ManyView.Came(
                "/requests/" + came.pick().request(),
                request.map(Request::number).orElse("—"),
                request.map(found -> title(shell, found)).orElse("—"),
                state(shell, came, request.map(Request::stateCode).orElse("")),
                came instanceof DecidingMany.Came.Refused refused
                        ? refused.why().clauses()
                        : List.of());
    }

    private static RequestView.State state(Shell shell, DecidingMany.Came came, String now) {
        return switch (came) {
            case DecidingMany.Came.Through through ->
                new RequestView.State(
                        "ok", shell.w("approved".equals(now) ? "approval.many.approved" : "approval.many.signed"));
            case DecidingMany.Came.Before before -> new RequestView.State("ok", shell.w("approval.many.before"));
            case DecidingMany.Came.Refused(var pick, ActRefused why) ->
                new RequestView.State("no", Faults.said(shell, why));
        };
    }
}
