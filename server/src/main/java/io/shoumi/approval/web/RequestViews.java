package io.shoumi.approval.web;

import io.shoumi.approval.Acts;
import io.shoumi.approval.AddingSteps;
import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.approval.Approvers;
import io.shoumi.approval.HandingOn;
import io.shoumi.approval.Reminding;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestRecord;
import io.shoumi.approval.Showing;
import io.shoumi.approval.Telling;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of requests. */
@Component
class RequestViews {
    private final RequestRecord record;
    private final Approvers approvers;
    private final ForAndAgainst reasons;
    private final SaidViews said;
    private final HandingOn handing;
    private final AddingSteps steps;
    private final Telling telling;
    private final Reminding reminding;
    private final Showing showing;

    RequestViews(
            RequestRecord record,
            Approvers approvers,
            ForAndAgainst reasons,
            SaidViews said,
            HandingOn handing,
            AddingSteps steps,
            Telling telling,
            Reminding reminding,
            Showing showing) {
        this.showing = showing;
        this.reminding = reminding;
        this.record = record;
        this.approvers = approvers;
        this.reasons = reasons;
        this.said = said;
        this.handing = handing;
        this.steps = steps;
        this.telling = telling;
    }

    RequestView of(Shell shell, Request request, PersonId reader) {
        var requester = record.nameOf(request.state().requester());
        var authority = approvers.authority(request, reader);
        var act = Acts.label(shell, request.act());
        var content = request.state().content();
        var waits = request.state() instanceof Submitted && own(request, reader);
        var reminded = waits ? reminded(shell, request) : null;
        return new RequestView(
                request.id().toString(),
                request.number(),
                shell.w("approval.matter", act),
                shell.w("approval.inbox", requester, act, content.facts().getOrDefault("secret", "")),
                content.facts().get("level"),
                ContentFacts.of(shell, content, record),
                reasons.of(shell, request, authority),
                said.now(shell, request),
                said.earlier(shell, request),
                ofEqualRight(shell, request, reader),
                steps.may(request, reader),
                authority.isPresent(),
                waits && reminded == null,
                reminded,
                open(request) && own(request, reader),
                request.state() instanceof ApprovalState.Returned && own(request, reader),
                content.digest().hex(),
                telling.names(request),
                record(shell, request, reader),
                authority.isPresent() ? signs(shell, request) : null,
                state(shell, request));
    }

    /** What the reader may see besides what is signed, by what clauses. */
    private RequestView.@Nullable OnRecord record(Shell shell, Request request, PersonId reader) {
        var secret = request.secret();
        return secret == null
                ? null
                : showing.onTheRecord(request, reader)
                        .map(ruling -> ruling instanceof Permitted
                                ? new RequestView.OnRecord("/secrets/" + secret, shell.w("approval.record"), List.of())
                                : new RequestView.OnRecord(null, shell.w("approval.record.not"), clauses(ruling)))
                        .orElse(null);
    }

    private static List<String> clauses(Ruling ruling) {
        return ruling.missing().stream()
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** @param withinScope whether the reader may see what is asked */
    RequestView.Told told(Shell shell, Request request, boolean withinScope) {
        var requester = record.nameOf(request.state().requester());
        var act = Acts.label(shell, request.act());
        var content = request.state().content();
        return new RequestView.Told(
                request.id().toString(),
                request.number(),
                shell.w("approval.told.matter", act),
                withinScope
                        ? shell.w(
                                "approval.inbox",
                                requester,
                                act,
                                content.facts().getOrDefault("secret", ""))
                        : shell.w("approval.told", requester, act),
                withinScope ? content.facts().get("level") : null,
                withinScope ? ContentFacts.of(shell, content, record) : List.of(),
                withinScope,
                stateOf(shell, request));
    }

    private List<Option> ofEqualRight(Shell shell, Request request, PersonId reader) {
        return handing.candidates(request, reader).stream()
                .map(equal -> new Option(
                        equal.person().toString(),
                        shell.w(
                                "approval.equal",
                                equal.name(),
                                equal.number(),
                                shell.pick(equal.unitZh(), equal.unitEn()),
                                equal.deputyOf() == null
                                        ? shell.pick(
                                                equal.post().label().zh(),
                                                equal.post().label().en())
                                        : shell.w("approval.equal.deputy", equal.deputyOf()))))
                .toList();
    }

    private @Nullable String reminded(Shell shell, Request request) {
        return reminding
                .reminded(request.id())
                .map(at -> shell.w("approval.reminded", shell.stamp(at)))
                .orElse(null);
    }

    private static boolean own(Request request, PersonId reader) {
        return request.state().requester().equals(reader);
    }

    private static boolean open(Request request) {
        return request.state() instanceof Submitted || request.state() instanceof ApprovalState.Returned;
    }

    private String signs(Shell shell, Request request) {
        var digest = request.state().content().digest().brief();
        var deputies = deputies(shell, request);
        return shell.w("approval.signs", digest) + (deputies.isEmpty() ? "" : shell.w("approval.deputies", deputies));
    }

    private String deputies(Shell shell, Request request) {
        return approvers.deciders(request.id()).stream()
                .filter(approver -> approver.onBehalfOfName() != null)
                .map(Approvers.Approver::name)
                .distinct()
                .collect(Collectors.joining(shell.pick("、", ", ")));
    }

    private static RequestView.@Nullable State state(Shell shell, Request request) {
        return request.state() instanceof Submitted ? null : stateOf(shell, request);
    }

    private static RequestView.State stateOf(Shell shell, Request request) {
        var css = switch (request.state()) {
            case ApprovalState.Approved a -> "ok";
            case Submitted s -> "wait";
            case ApprovalState.Returned r -> "wait";
            case ApprovalState.Draft d -> "wait";
            case ApprovalState.Refused r -> "no";
            case ApprovalState.Withdrawn w -> "no";
            case ApprovalState.Expired e -> "no";
        };
        return new RequestView.State(css, shell.w("approval.state." + request.stateCode()));
    }

    List<RequestView.Line> lines(Shell shell, List<Request> requests) {
        return requests.stream().map(request -> line(shell, request)).toList();
    }

    private static RequestView.Line line(Shell shell, Request request) {
        var facts = request.state().content().facts();
        return new RequestView.Line(
                "/requests/" + request.id(),
                request.number(),
                Acts.label(shell, request.act()),
                Objects.requireNonNullElse(facts.get("secret"), ""),
                facts.get("level"),
                shell.stamp(request.submittedAt()),
                stateOf(shell, request));
    }
}
