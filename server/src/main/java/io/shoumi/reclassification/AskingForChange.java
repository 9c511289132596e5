package io.shoumi.reclassification;

import io.shoumi.approval.Content;
import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Ruling;
import io.shoumi.secret.ChangingSecrets;
import io.shoumi.secret.SecretRecord;
import io.shoumi.secret.Secrets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes that a secret's level or term be changed, or its secrecy ended; another decides (R2.2). */
@Component
public class AskingForChange {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rulings rulings;
    private final Submitting submitting;
    private final Secrets secrets;
    private final ChangingSecrets changing;
    private final Ledger ledger;
    private final Clock clock;

    AskingForChange(
            Rulings rulings,
            Submitting submitting,
            Secrets secrets,
            ChangingSecrets changing,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.submitting = submitting;
        this.secrets = secrets;
        this.changing = changing;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Ruling ruling(SecretId id, Action action, PersonId asker) {
        return rulings.ruleOn(action, asker, id, Circumstances.plain());
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
                .with("act", asked.act().code())
                .with("change", Signed.inWords(wish.change()))
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, Wish wish) {
        return asked(Objects.requireNonNull(returned.secret()), returned.state().requester(), wish);
    }

    /** The form as it was sent. */
    public Map<String, String> typed(Content content) {
        return Signed.typed(content);
    }

    private NewRequest asked(SecretId id, PersonId asker, Wish wish) {
        var record = secrets.record(id, asker);
        var standing =
                changing.lock(id).orElseThrow(() -> new ActRefused("reclassification.not-in-force", List.of("R2.2")));
        checked(record, standing, wish.change()).raise();
        var action = wish.change().action();
        if (!(ruling(id, action, asker) instanceof NeedsApproval needs)) {
            rulings.require(action, asker, id, Circumstances.plain());
            throw new ActRefused("reclassification.needs-another", List.of("R2.2"));
        }
        return new NewRequest(
                action, asker, id, null, record.cover().unit(), Signed.content(record, standing, wish), Need.of(needs));
    }

    private InputFaults checked(SecretRecord record, ChangingSecrets.Standing standing, Change change) {
        var faults = new InputFaults();
        return switch (change) {
            case Change.Declassified ended -> faults;
            case Change.ToLevelAndTerm to -> {
                faults.unless(to.level().state() == standing.level().state(), "level", "reclassification.families");
                faults.unless(admitted(record, to.level()), "level", "reclassification.above-ceiling");
                faults.unless(
                        to.level() != standing.level() || to.years() != standing.termYears(),
                        "level",
                        "reclassification.nothing-changes");
                faults.unless(
                        !standing.endOf(to.years()).isBefore(today().plusDays(1)),
                        "termYears",
                        "reclassification.ends-in-the-past",
                        standing.endOf(to.years()));
                yield faults;
            }
        };
    }

    /** A higher level is for the house to hold at all: an electronic original only up to its ceiling. */
    private boolean admitted(SecretRecord record, Level level) {
        return record.file() == null || changing.admits(level);
    }

    private LocalDate today() {
        return clock.instant().atZone(CHINA).toLocalDate();
    }
}
