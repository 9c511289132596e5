package io.shoumi.secret;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Content;
import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Ruling;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Widens who may know a secret: asked by one, decided by another (R1.4, R1.9, R2.2); what is signed is what takes effect. */
@Component
public class WideningScope implements ApprovalListener {
    private static final String ENTRIES = "scopeId";

    private final Rulings rulings;
    private final Submitting submitting;
    private final SecretStore store;
    private final Secrets secrets;
    private final SecretRecords records;
    private final Ledger ledger;
    private final Clock clock;

    WideningScope(
            Rulings rulings,
            Submitting submitting,
            SecretStore store,
            Secrets secrets,
            SecretRecords records,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.submitting = submitting;
        this.store = store;
        this.secrets = secrets;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who is to know besides, and why. */
    public record Wish(Scope more, String reason) {}

    public Ruling ruling(SecretId id, PersonId asker) {
        return rulings.ruleOn(Action.WIDEN_SCOPE, asker, id, Circumstances.plain());
    }

    @Transactional
    public RequestId ask(SecretId id, PersonId asker, Wish wish) {
        var record = secrets.record(id, asker);
        var ruling = ruling(id, asker);
        if (!(ruling instanceof NeedsApproval needs)) {
            rulings.require(Action.WIDEN_SCOPE, asker, id, Circumstances.plain());
            throw new ActRefused("secret.widen.needs-another", List.of("R1.9", "R2.2"));
        }
        var content = content(record, wish);
        var sent = submitting.submitWithoutEvidence(new NewRequest(
                Action.WIDEN_SCOPE, asker, id, null, record.cover().unit(), content, Need.of(needs)));
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, asker, "request:" + sent.id())
                .about(id)
                .by(needs.clauses().stream().map(Object::toString).toList())
                .with("number", sent.number())
                .with("act", Action.WIDEN_SCOPE.code())
                .with("scope", wish.more().toJson())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    private Content content(SecretRecord record, Wish wish) {
        var facts = new HashMap<String, String>();
        facts.put("secret", record.cover().coverTitle());
        facts.put("level", record.classified().level());
        facts.put("secretNumber", String.valueOf(record.cover().number()));
        facts.put("newScope", inWords(wish.more()));
        facts.put("purpose", wish.reason());
        facts.put(ENTRIES, wish.more().toJson());
        return new Content(facts);
    }

    private String inWords(Scope scope) {
        return String.join(
                "、",
                records.inWords(scope).stream()
                        .map(line -> line.person() != null
                                ? line.person()
                                : line.unitZh() + (line.post() == null ? "" : " " + line.post()))
                        .toList());
    }

    @Override
    public Action act() {
        return Action.WIDEN_SCOPE;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        var id = java.util.Objects.requireNonNull(request.secret());
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved");
        }
        var entries =
                java.util.Objects.requireNonNull(approved.content().facts().get(ENTRIES));
        store.addScope(id, Scope.parse(entries), lastApprover, clock.instant());
        return Map.of("scope", entries);
    }
}
