package io.shoumi.approval;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a returned request again, corrected, under its number. */
@Component
public class SendingAgain {
    private final RequestStore store;
    private final Submitting submitting;
    private final ObjectProvider<Correctable> correctables;
    private final Ledger ledger;
    private final Clock clock;

    SendingAgain(
            RequestStore store,
            Submitting submitting,
            ObjectProvider<Correctable> correctables,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.submitting = submitting;
        this.correctables = correctables;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How the request is corrected, for its requester alone. */
    @Transactional(readOnly = true)
    public Correctable of(Request request, PersonId requester) {
        if (!request.state().requester().equals(requester)) {
            throw new NotFound();
        }
        returned(request);
        return correctable(request);
    }

    private static ApprovalState.Returned returned(Request request) {
        if (request.state() instanceof ApprovalState.Returned returned) {
            return returned;
        }
        throw new ActRefused("approval.not-returned", List.of(), request.number());
    }

    private Correctable correctable(Request request) {
        return correctables.stream()
                .filter(one -> one.act() == request.act())
                .findFirst()
                .orElseThrow(() -> new ActRefused("approval.not-correctable", List.of()));
    }

    /** @param corrected what is asked for now, once the request is locked */
    @Transactional
    public void send(RequestId id, PersonId requester, Function<Request, NewRequest> corrected) {
        var request = store.lock(id);
        if (!request.state().requester().equals(requester)) {
            throw new NotFound();
        }
        var returned = returned(request);
        var asked = corrected.apply(request);
        submitting.requireApprovers(asked);
        var now = clock.instant();
        var until = now.plus(Submitting.VALID);
        var again = request.again(asked, returned.sendAgain(asked.content(), asked.needs(), until), now);
        store.sendAgain(again, asked, until);
        ledger.stage(Evidence.of(ActKind.REQUEST_SENT_AGAIN, again, requester)
                .by(clauses(asked))
                .with("round", again.round())
                .with("digestBefore", returned.content().digest().hex()));
    }

    private static List<String> clauses(NewRequest asked) {
        return asked.needs().stream()
                .flatMap(need -> need.clauses().stream())
                .distinct()
                .toList();
    }
}
