package io.shoumi.regulations;

import java.time.Instant;
import java.util.Optional;

/**
 * An act before it happens.
 *
 * @param carrier required where {@link Action#onCarrier()}; an act that lacks it is refused as a rule error
 * @param at when it happens; the rules in force then judge it
 */
public record Act(
        Action action,
        PersonFacts who,
        SecretFacts what,
        Optional<CarrierFacts> carrier,
        Circumstances circumstances,
        Instant at) {
    public static Act on(Action action, PersonFacts who, SecretFacts what, Instant at) {
        return new Act(action, who, what, Optional.empty(), Circumstances.plain(), at);
    }

    public Act with(CarrierFacts changed) {
        return new Act(action, who, what, Optional.of(changed), circumstances, at);
    }

    public Act with(Circumstances changed) {
        return new Act(action, who, what, carrier, changed, at);
    }

    public Act happening(Instant time) {
        return new Act(action, who, what, carrier, circumstances, time);
    }

    public Act by(PersonFacts changed) {
        return new Act(action, changed, what, carrier, circumstances, at);
    }

    public Act about(SecretFacts changed) {
        return new Act(action, who, changed, carrier, circumstances, at);
    }
}
