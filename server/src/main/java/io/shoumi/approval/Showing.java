package io.shoumi.approval;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a request to whom it concerns, on the record: the entry holds the digest of what was shown, the same that a decision signs.
 * Whether they may look into the secret's record besides is ruled on; to decide on a request one need not know the secret.
 */
@Component
public class Showing {
    private final Rulings rulings;
    private final Ledger ledger;

    Showing(Rulings rulings, Ledger ledger) {
        this.rulings = rulings;
        this.ledger = ledger;
    }

    @Transactional
    public void show(Request request, PersonId reader) {
        var ruling = onTheRecord(request, reader);
        var act = Evidence.of(ActKind.REQUEST_VIEWED, request, reader).with("round", request.round());
        ledger.stage(ruling.map(Showing::clauses)
                .map(act::by)
                .orElse(act)
                .with("record", ruling.map(one -> one instanceof Permitted).orElse(false)));
    }

    /** Those of one list: one entry, since one page was shown. */
    @Transactional
    public void show(List<Request> requests, PersonId reader) {
        ledger.stage(Act.done(ActKind.REQUEST_VIEWED, reader, "route:/requests/waiting")
                .with(
                        "digests",
                        requests.stream()
                                .map(request -> request.number() + " "
                                        + request.state().content().digest().hex())
                                .toList()));
    }

    /** On the reader's looking into the record of what the request is about; empty where that is no secret. */
    @Transactional(readOnly = true)
    public Optional<Ruling> onTheRecord(Request request, PersonId reader) {
        return Optional.ofNullable(request.secret())
                .map(secret -> rulings.ruleOn(Action.VIEW_SECRET, reader, secret, Circumstances.plain()));
    }

    private static List<String> clauses(Ruling ruling) {
        return (ruling instanceof Permitted ? ruling.met() : ruling.missing())
                .stream()
                        .flatMap(requirement -> requirement.clauses().stream())
                        .map(Object::toString)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
