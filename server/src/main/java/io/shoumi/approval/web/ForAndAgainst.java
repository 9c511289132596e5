package io.shoumi.approval.web;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.approval.Approvers;
import io.shoumi.approval.Authority;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestRecord;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Seat;
import io.shoumi.approval.Signature;
import io.shoumi.approval.Step;
import io.shoumi.approval.Wanted;
import io.shoumi.desk.RulingLine;
import io.shoumi.desk.RulingLine.Kind;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulation.Rulings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why this approver, what the rules say now, and what the registers say against it. */
@Component
class ForAndAgainst {
    private final Rulings rulings;
    private final Requests requests;
    private final RequestRecord record;
    private final Approvers approvers;

    ForAndAgainst(Rulings rulings, Requests requests, RequestRecord record, Approvers approvers) {
        this.requests = requests;
        this.approvers = approvers;
        this.rulings = rulings;
        this.record = record;
    }

    RulingView of(Shell shell, Request request, Optional<Authority> reader) {
        var lines = new ArrayList<RulingLine>();
        var ruled = ruled(shell, request);
        if (ruled != null) {
            ruled.lines().stream().filter(line -> line.kind() != Kind.MISSING).forEach(lines::add);
        }
        if (request.state() instanceof Submitted submitted) {
            lines.addAll(needs(shell, request, submitted));
            lines.addAll(standing(shell, request));
        }
        return new RulingView(
                RulingView.Verdict.NEEDS_APPROVAL,
                reader.isPresent() ? shell.w("approval.by-you") : shell.w("approval.by-others"),
                reader.map(authority -> why(shell, request, authority)).orElse(null),
                lines,
                ruled == null ? List.of() : ruled.duties());
    }

    private @Nullable RulingView ruled(Shell shell, Request request) {
        var carrier = request.carrier();
        if (carrier == null || !(request.state() instanceof Submitted)) {
            return null;
        }
        var ruling = rulings.ruleOnCarrier(
                request.act(), request.state().requester(), carrier.value(), requests.circumstances(request));
        return RulingViews.of(shell, request.act(), ruling, null);
    }

    private String why(Shell shell, Request request, Authority authority) {
        if (authority.seat() instanceof Seat.Added) {
            return shell.w("approval.why-named");
        }
        var role = shell.pick(
                authority.seat().label().zh(), authority.seat().label().en());
        var unit = record.unitName(request.unit(), shell.zh());
        return authority
                .onBehalfOf()
                .map(leader -> shell.w("approval.why-deputy", record.nameOf(leader), unit, role))
                .orElseGet(() -> shell.w("approval.why", unit, role));
    }

    /** Every need of the request: all must be met, each by any one of those named, none of them twice. */
    private List<RulingLine> needs(Shell shell, Request request, Submitted submitted) {
        var deciders = approvers.deciders(request.id());
        var lines = new ArrayList<RulingLine>();
        for (var need : submitted.all().wanted()) {
            var met = submitted.approvals().stream()
                    .filter(approval -> approval.authority().seat().equals(need.seat()))
                    .findFirst();
            lines.add(met.map(approval -> met(shell, need, approval)).orElseGet(() -> open(shell, need, deciders)));
        }
        if (submitted.all().wanted().size() > 1) {
            lines.add(RulingLine.of(
                    Kind.MISSING,
                    shell.w("approval.all-of", submitted.all().wanted().size())));
        }
        return lines;
    }

    private RulingLine met(Shell shell, Wanted need, Signature approval) {
        return new RulingLine(
                Kind.MET,
                shell.w(
                        "approval.met-need",
                        role(shell, need),
                        record.nameOf(approval.authority().person())),
                null,
                need.clauses(),
                null);
    }

    private RulingLine open(Shell shell, Wanted need, List<Approvers.Approver> deciders) {
        if (need.step().isPresent()) {
            return asked(shell, need.step().get());
        }
        if (need.handedOn().isPresent()) {
            var on = need.handedOn().get();
            return new RulingLine(
                    Kind.MISSING,
                    shell.w("approval.open-need", role(shell, need)),
                    shell.w("approval.handed-on", record.nameOf(on.by()), record.nameOf(on.to()), shell.stamp(on.at())),
                    need.clauses(),
                    null);
        }
        var any = deciders.stream()
                .filter(approver -> approver.authority().seat().equals(need.seat()))
                .map(approver -> approver.onBehalfOfName() == null
                        ? approver.name()
                        : shell.w("approval.deputy-of", approver.name(), approver.onBehalfOfName()))
                .toList();
        return new RulingLine(
                Kind.MISSING,
                need.escalatedAt()
                        .map(at -> shell.w("approval.open-need.escalated", role(shell, need), shell.stamp(at)))
                        .orElseGet(() -> shell.w("approval.open-need", role(shell, need))),
                any.isEmpty()
                        ? shell.w("approval.any-of.none")
                        : shell.w(
                                any.size() == 1 ? "approval.any-of.one" : "approval.any-of",
                                String.join(shell.pick("、", ", "), any)),
                need.clauses(),
                null);
    }

    private RulingLine asked(Shell shell, Step step) {
        var when = step.before() ? "approval.step.line.before" : "approval.step.line.after";
        return new RulingLine(
                Kind.MISSING,
                shell.w("approval.open-need", record.nameOf(step.person())),
                shell.w(when, record.nameOf(step.by()), step.why()),
                List.of(),
                null);
    }

    private static String role(Shell shell, Wanted need) {
        return shell.pick(need.seat().label().zh(), need.seat().label().en());
    }

    private List<RulingLine> standing(Shell shell, Request request) {
        var standing = record.standing(request.state().requester(), request.secret());
        var lines = new ArrayList<RulingLine>();
        lines.add(new RulingLine(
                standing.lateLoans() > 0 ? Kind.WARNING : Kind.MET,
                standing.lateLoans() > 0
                        ? shell.w("approval.late-loans", standing.lateLoans(), standing.openLoans())
                        : shell.w("approval.no-late-loans", standing.openLoans()),
                null,
                List.of(),
                shell.w("approval.source.register")));
        if (standing.frozenCopies() > 0) {
            lines.add(
                    RulingLine.of(Kind.WARNING, shell.w("approval.frozen-copies", standing.frozenCopies()), "R2.15.2"));
        }
        return lines;
    }
}
