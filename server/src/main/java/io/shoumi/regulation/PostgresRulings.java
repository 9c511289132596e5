package io.shoumi.regulation;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rulings on the facts that PostgreSQL holds now. */
@Component
class PostgresRulings implements Rulings {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRulings.class);

    private final RuleBook book;
    private final Facts facts;
    private final Clock clock;

    PostgresRulings(RuleBook book, Facts facts, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Ruling ruleOn(Action action, PersonId who, SecretId what, Circumstances circumstances) {
        return ruleOn(action, who, what, circumstances, AsOf.now(clock));
    }

    @Override
    public Ruling whatIf(Action action, PersonId who, SecretId what, Circumstances circumstances, Instant at) {
        return ruleOn(action, who, what, circumstances, AsOf.of(at, clock));
    }

    private Ruling ruleOn(Action action, PersonId who, SecretId what, Circumstances circumstances, AsOf asOf) {
        var secret = facts.secret(what, asOf).orElseThrow(NotFound::new);
        return rule(
                Act.on(action, facts.person(who, what, asOf), secret, asOf.at()).with(circumstances));
    }

    @Override
    public Ruling ruleOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances) {
        return ruleOnCarrier(action, who, carrier, circumstances, AsOf.now(clock));
    }

    @Override
    public Ruling whatIfOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances, Instant at) {
        return ruleOnCarrier(action, who, carrier, circumstances, AsOf.of(at, clock));
    }

    private Ruling ruleOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances, AsOf asOf) {
        var what = facts.secretOf(carrier).orElseThrow(NotFound::new);
        var secret = facts.secret(what, asOf).orElseThrow(NotFound::new);
        return rule(Act.on(action, facts.person(who, what, asOf), secret, asOf.at())
                .with(facts.carrier(carrier, who, asOf, action == Action.RETURN_LOAN))
                .with(circumstances));
    }

    @Override
    public Ruling ruleOnRegistering(PersonId who, UUID unit, Level level, Circumstances circumstances) {
        var now = AsOf.now(clock);
        var party = new Party(who.toString());
        var secret = SecretFacts.undecided(new SecretRef("unregistered"), facts.adopted(unit, now.at()), level, party);
        return rule(Act.on(Action.REGISTER_SECRET, facts.personInUnit(who, unit, now), secret, now.at())
                .with(circumstances));
    }

    private Ruling rule(Act act) {
        var ruling = book.ruleOn(act);
        if (ruling instanceof Refused refused && refused.fault().isPresent()) {
            LOG.error(
                    "{} could not be ruled on: {}",
                    act.action().code(),
                    refused.fault().get());
        }
        return ruling;
    }

    @Override
    public Permitted require(Action action, PersonId who, SecretId what, Circumstances circumstances) {
        return permitted(ruleOn(action, who, what, circumstances), what, who);
    }

    @Override
    public Permitted requireOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances) {
        var what = facts.secretOf(carrier).orElseThrow(NotFound::new);
        return permitted(ruleOnCarrier(action, who, carrier, circumstances), what, who);
    }

    private Permitted permitted(Ruling ruling, SecretId what, PersonId who) {
        return switch (ruling) {
            case Permitted permitted -> permitted;
            case NeedsApproval needs -> throw refused(needs, "regulation.needs-approval");
            case Refused refused -> {
                if (!maySee(who, what)) {
                    throw new NotFound();
                }
                throw refused(refused, "regulation.refused");
            }
        };
    }

    @Override
    public boolean maySee(PersonId who, SecretId what) {
        return ruleOn(Action.VIEW_SECRET, who, what, Circumstances.plain()) instanceof Permitted;
    }

    private static ActRefused refused(Ruling ruling, String key) {
        return new ActRefused(key, Missing.clauses(ruling), Missing.words(ruling));
    }
}
