package io.shoumi.regulations;

import java.util.function.UnaryOperator;

/** An act with one of its facts changed. */
final class Changes {
    private Changes() {}

    static Act standing(Act act, UnaryOperator<Standing> change) {
        return act.by(act.who().with(change.apply(act.who().standing())));
    }

    static Act powers(Act act, UnaryOperator<Powers> change) {
        return act.by(act.who().with(change.apply(act.who().powers())));
    }

    static Act classified(Act act, UnaryOperator<Classification> change) {
        return act.about(act.what().with(change.apply(act.what().classification())));
    }

    static Act handled(Act act, UnaryOperator<Handling> change) {
        return act.about(act.what().with(change.apply(act.what().handling())));
    }

    static Act carrier(Act act, UnaryOperator<CarrierFacts> change) {
        return act.with(change.apply(act.carrier().orElseThrow()));
    }

    static Act keeping(Act act, UnaryOperator<Keeping> change) {
        return carrier(act, carrier -> carrier.keptFor(change.apply(carrier.keeping())));
    }

    static Act passage(Act act, UnaryOperator<Passage> change) {
        return act.with(
                act.circumstances().with(change.apply(act.circumstances().passage())));
    }

    static Act ending(Act act, UnaryOperator<Ending> change) {
        return act.with(
                act.circumstances().with(change.apply(act.circumstances().ending())));
    }

    static Act admission(Act act, UnaryOperator<Admission> change) {
        return act.with(
                act.circumstances().with(change.apply(act.circumstances().admission())));
    }
}
