package io.shoumi.regulations;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An act as an example tells it: by what differs from one for which everything is granted. */
final class Situation {
    private static final List<String> HEAD = List.of("act", "form", "with");

    private static final Map<String, BiFunction<Act, Value, Act>> FACTS = Map.ofEntries(
            entry("active", (act, value) -> Changes.standing(act, standing -> standing.active(value.yes()))),
            entry("pledged", (act, value) -> Changes.standing(act, standing -> standing.pledged(value.yes()))),
            entry("trained", (act, value) -> Changes.standing(act, standing -> standing.trained(value.yes()))),
            entry("in-scope", (act, value) -> act.by(act.who().inScope(value.yes()))),
            entry("posts", (act, value) -> Changes.powers(act, powers -> powers.posts(value.several(Role.class)))),
            entry(
                    "not-designated",
                    (act, value) ->
                            Changes.powers(act, powers -> powers.designations(value.allBut(Designation.class)))),
            entry(
                    "administrator",
                    (act, value) ->
                            Changes.powers(act, powers -> powers.administrators(value.several(Administrator.class)))),
            entry("level", (act, value) -> Changes.classified(act, now -> now.level(value.one(Level.class)))),
            entry("decided", (act, value) -> Changes.classified(act, now -> now.decided(value.yes()))),
            entry("proposer", (act, value) -> Changes.classified(act, now -> now.proposer(value.party()))),
            entry("stated", (act, value) -> Changes.classified(act, now -> now.stated(value.several(Statement.class)))),
            entry(
                    "archive",
                    (act, value) -> Changes.handled(act, handling -> handling.archive(value.one(ArchiveKind.class)))),
            entry(
                    "unreleased",
                    (act, value) -> Changes.handled(act, handling -> handling.unreleased(value.one(Unreleased.class)))),
            entry(
                    "customer-data",
                    (act, value) -> Changes.handled(act, handling -> handling.customerData(value.yes()))),
            entry("state", (act, value) -> Changes.carrier(act, carrier -> carrier.in(value.one(CarrierState.class)))),
            entry("holder", (act, value) -> Changes.carrier(act, carrier -> carrier.holder(value.party()))),
            entry("borrower", (act, value) -> Changes.carrier(act, carrier -> carrier.borrower(value.anybody()))),
            entry("holds", (act, value) -> Changes.keeping(act, keeping -> keeping.holds(value.texts()))),
            entry("incidents", (act, value) -> Changes.keeping(act, keeping -> keeping.incidents(value.texts()))),
            entry(
                    "not-approved-by",
                    (act, value) -> act.with(act.circumstances().with(without(act, value)))),
            entry(
                    "approved-by-oneself",
                    (act, value) -> act.with(act.circumstances().with(byOneself(act, value)))),
            entry(
                    "without",
                    (act, value) -> act.with(act.circumstances()
                            .with(value.allBut(Safeguard.class).toArray(Safeguard[]::new)))),
            entry("way", (act, value) -> Changes.passage(act, passage -> passage.way(value.one(DispatchWay.class)))),
            entry(
                    "purpose",
                    (act, value) -> Changes.passage(act, passage -> passage.purpose(value.one(CarryPurpose.class)))),
            entry("place", (act, value) -> Changes.passage(act, passage -> passage.place(value.one(PlaceKind.class)))),
            entry("safe-for", (act, value) -> Changes.passage(act, passage -> passage.safeFor(value.one(Level.class)))),
            entry("disposal", (act, value) -> Changes.ending(act, ending -> ending.way(value.one(DisposalWay.class)))),
            entry("witnesses", (act, value) -> Changes.ending(act, ending -> ending.named(value.parties()))),
            entry("confirmed-by", (act, value) -> Changes.ending(act, ending -> ending.confirmed(value.parties()))),
            entry(
                    "ceiling",
                    (act, value) -> Changes.admission(act, admission -> admission.ceiling(value.one(Level.class)))));

    private Situation() {}

    /** The act under these regulations; throws {@link RuleBookFault} naming the place of what an example may not say. */
    static Act of(Entry told, Set<Regulation> adopted, Instant at) {
        Action action = new Value(told, "act").one(Action.class);
        CarrierForm form = told.has("form") ? new Value(told, "form").one(CarrierForm.class) : CarrierForm.PAPER;
        Act act = Granted.act(action, adopted, Handling.ORDINARY, form).happening(at);
        for (String key : told.keys().filter(key -> !HEAD.contains(key)).toList()) {
            var fact = FACTS.get(key);
            if (fact == null) {
                throw new RuleBookFault(told.where() + ": " + key + " is no fact; there are "
                        + FACTS.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            act = fact.apply(act, new Value(told, key));
        }
        return act;
    }

    /** Whoever could approve as one of these did not. */
    private static Consent without(Act act, Value value) {
        Set<Role> missing = value.several(Role.class);
        Map<Role, Party> given = new EnumMap<>(Role.class);
        act.circumstances().consent().given().forEach((role, party) -> {
            if (role.countsAs().stream().noneMatch(missing::contains)) {
                given.put(role, party);
            }
        });
        return new Consent(given);
    }

    private static Consent byOneself(Act act, Value value) {
        Map<Role, Party> given = new EnumMap<>(Role.class);
        given.putAll(act.circumstances().consent().given());
        value.several(Role.class).forEach(role -> given.put(role, act.who().party()));
        return new Consent(given);
    }

    /** What stands at a key, read as what the fact takes. */
    private record Value(Entry told, String key) {
        private static final List<Party> PARTIES =
                List.of(Granted.ACTOR, Granted.HOLDER, Granted.PROPOSER, Granted.FIRST_WITNESS, Granted.SECOND_WITNESS);

        boolean yes() {
            return switch (told.text(key)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw fault("neither true nor false");
            };
        }

        <E extends Enum<E> & Coded> E one(Class<E> type) {
            return coded(type, told.text(key));
        }

        <E extends Enum<E> & Coded> Set<E> several(Class<E> type) {
            Set<E> all = EnumSet.noneOf(type);
            told.texts(key).forEach(code -> all.add(coded(type, code)));
            return all;
        }

        <E extends Enum<E> & Coded> Set<E> allBut(Class<E> type) {
            Set<E> rest = EnumSet.allOf(type);
            rest.removeAll(several(type));
            return rest;
        }

        Set<String> texts() {
            return Set.copyOf(told.texts(key));
        }

        Party party() {
            return party(told.text(key));
        }

        Optional<Party> anybody() {
            return told.text(key).equals("nobody") ? Optional.empty() : Optional.of(party());
        }

        Set<Party> parties() {
            return told.texts(key).stream().map(this::party).collect(Collectors.toSet());
        }

        private Party party(String name) {
            return PARTIES.stream()
                    .filter(party -> party.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> fault(name + " is nobody in an example"));
        }

        private <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
            return Stream.of(type.getEnumConstants())
                    .filter(value -> value.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> fault(code + " is none of "
                            + Coded.codes(List.of(type.getEnumConstants())).collect(Collectors.joining(", "))));
        }

        private RuleBookFault fault(String what) {
            return new RuleBookFault(told.where() + " " + key + ": " + what);
        }
    }
}
