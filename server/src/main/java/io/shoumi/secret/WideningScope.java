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
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
    private final RefusedStore refused;
    private final Ledger ledger;
    private final Clock clock;

    WideningScope(
            Rulings rulings,
            Submitting submitting,
            SecretStore store,
            Secrets secrets,
            SecretRecords records,
            RefusedStore refused,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.submitting = submitting;
        this.store = store;
        this.secrets = secrets;
        this.records = records;
        this.refused = refused;
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
        var asked = asked(id, asker, wish);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, asker, "request:" + sent.id())
                .about(id)
                .by(asked.needs().stream()
                        .flatMap(need -> need.clauses().stream())
                        .distinct()
                        .toList())
                .with("number", sent.number())
                .with("act", Action.WIDEN_SCOPE.code())
                .with("scope", wish.more().toJson())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, Wish wish) {
        return asked(Objects.requireNonNull(returned.secret()), returned.state().requester(), wish);
    }

    private NewRequest asked(SecretId id, PersonId asker, Wish wish) {
        var record = secrets.record(id, asker);
        if (!(ruling(id, asker) instanceof NeedsApproval needs)) {
            rulings.require(Action.WIDEN_SCOPE, asker, id, Circumstances.plain());
            throw new ActRefused("secret.widen.needs-another", List.of("R1.9", "R2.2"));
        }
        return new NewRequest(
                Action.WIDEN_SCOPE, asker, id, null, record.cover().unit(), content(record, wish), Need.of(needs));
    }

    /** The form as it was sent: people by their numbers, units and posts by their codes, the reason. */
    @Transactional(readOnly = true)
    public Map<String, String> typed(Content content) {
        var scope = Scope.parse(content.facts().getOrDefault(ENTRIES, "{}"));
        return Map.of(
                "scopePeople", String.join(" ", refused.numbersOf(scope.people())),
                "scopeUnits", scope.units().stream().map(String::valueOf).collect(Collectors.joining(",")),
                "scopePosts", scope.posts().stream().map(String::valueOf).collect(Collectors.joining(",")),
                "reason", content.facts().getOrDefault("purpose", ""));
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
        var id = Objects.requireNonNull(request.secret());
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved");
        }
        var entries = Objects.requireNonNull(approved.content().facts().get(ENTRIES));
        store.addScope(id, Scope.parse(entries), lastApprover, clock.instant());
        return Map.of("scope", entries);
    }
}
