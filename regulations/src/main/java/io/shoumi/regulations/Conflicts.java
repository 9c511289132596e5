package io.shoumi.regulations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where regulations disagree by asking each alone about the same act. */
public final class Conflicts {
    private Conflicts() {}

    /** Among these regulations, by the versions in force at a time; acts that all of them refuse are no conflict. */
    public static List<Conflict> among(Set<Regulation> adopted, RuleBook rules, Instant at) {
        return Stream.of(Action.values())
                .flatMap(action -> Stream.of(ArchiveKind.values())
                        .flatMap(archive -> Stream.of(CarrierForm.PAPER, CarrierForm.FILE)
                                .map(form -> new Sample(action, archive, form))))
                .map(sample -> sample.ask(adopted, rules, at))
                .filter(Conflicts::disagrees)
                .toList();
    }

    private record Sample(Action action, ArchiveKind archive, CarrierForm form) {
        Conflict ask(Set<Regulation> adopted, RuleBook rules, Instant at) {
            Map<Regulation, Ruling> rulings = new EnumMap<>(Regulation.class);
            adopted.forEach(regulation -> rulings.put(regulation, rules.ruleOn(act(EnumSet.of(regulation), at))));
            return new Conflict(action, archive, form, rulings, rules.ruleOn(act(adopted, at)));
        }

        private Act act(Set<Regulation> adopted, Instant at) {
            Handling handling = new Handling(archive, Unreleased.NONE, false);
            return Granted.act(action, adopted, handling, form).happening(at);
        }
    }

    private static boolean disagrees(Conflict conflict) {
        return conflict.rulings().values().stream().anyMatch(Refused.class::isInstance)
                && conflict.rulings().values().stream().anyMatch(ruling -> !(ruling instanceof Refused));
    }
}
