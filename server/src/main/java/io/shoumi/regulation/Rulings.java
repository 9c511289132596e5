package io.shoumi.regulation;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import java.time.Instant;
import java.util.UUID;

/** Asks the rule book about an act with the facts as they stand now. */
public interface Rulings {
    /** Rules on an act about a secret as a whole. */
    Ruling ruleOn(Action action, PersonId who, SecretId what, Circumstances circumstances);

    /** Rules on an act with one carrier of the secret. */
    Ruling ruleOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances);

    /**
     * As {@link #ruleOn}, by the registers as they stood at a time past, or stand now where the time is yet to come, and by the
     * rules in force at that time. What registers keep without times (a suspended account, an archive mark) counts as it stands.
     *
     * @throws io.shoumi.gate.NotFound when there was no such secret then
     */
    Ruling whatIf(Action action, PersonId who, SecretId what, Circumstances circumstances, Instant at);

    /** As {@link #whatIf}, with one carrier. */
    Ruling whatIfOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances, Instant at);

    /**
     * Rules on registering for a department: there is no secret yet.
     *
     * @param unit the department that registers
     */
    Ruling ruleOnRegistering(PersonId who, UUID unit, Level level, Circumstances circumstances);

    /**
     * As {@link #ruleOn}, for an act that must be permitted as it stands.
     *
     * @throws io.shoumi.gate.ActRefused naming what is missing, with its clauses; {@link io.shoumi.gate.NotFound} when the
     *     secret lies outside the person's scope
     */
    Permitted require(Action action, PersonId who, SecretId what, Circumstances circumstances);

    /** Whether the cover record may be shown; where not, the secret is as good as absent. */
    boolean maySee(PersonId who, SecretId what);

    /** As {@link #require}, with one carrier. */
    Permitted requireOnCarrier(Action action, PersonId who, UUID carrier, Circumstances circumstances);
}
