package io.shoumi.approval.web;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.approval.Authority;
import io.shoumi.approval.Need;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestRecord;
import io.shoumi.desk.RulingLine;
import io.shoumi.desk.RulingLine.Kind;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Circumstances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why this approver, what the rules say now, and what the registers say against it. */
@Component
class ForAndAgainst {
    private final Rulings rulings;
    private final RequestRecord record;

    ForAndAgainst(Rulings rulings, RequestRecord record) {
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
            submitted.open().forEach(need -> lines.add(open(shell, need)));
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
                request.act(), request.state().requester(), carrier.value(), Circumstances.plain());
        return RulingViews.of(shell, request.act(), ruling, null);
    }

    private String why(Shell shell, Request request, Authority authority) {
        var role = shell.pick(
                authority.role().label().zh(), authority.role().label().en());
        var unit = record.unitName(request.unit(), shell.zh());
        return authority
                .onBehalfOf()
                .map(leader -> shell.w("approval.why-deputy", record.nameOf(leader), unit, role))
                .orElseGet(() -> shell.w("approval.why", unit, role));
    }

    private static RulingLine open(Shell shell, Need need) {
        var role = shell.pick(need.role().label().zh(), need.role().label().en());
        return RulingLine.of(
                Kind.MISSING,
                shell.w("approval.open-need", role),
                need.clauses().toArray(String[]::new));
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
