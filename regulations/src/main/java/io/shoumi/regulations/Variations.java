package io.shoumi.regulations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** An act in every combination of the facts that a policy looks at; facts it does not look at stay granted. */
final class Variations {
    /** One fact: how a policy names it, and the act with each of its values. */
    private record Fact(String named, Function<Act, Stream<Act>> values) {}

    private static final List<Fact> FACTS = facts();

    private Variations() {}

    static Stream<Act> of(Act act, String source) {
        Stream<Act> acts = Stream.of(act);
        for (Fact fact : FACTS) {
            if (source.contains(fact.named())) {
                acts = acts.flatMap(fact.values());
            }
        }
        return acts;
    }

    private static List<Fact> facts() {
        List<Fact> all = new ArrayList<>();
        all.addAll(ofThePerson());
        all.addAll(ofTheSecret());
        all.addAll(ofTheCarrier());
        all.addAll(ofTheCircumstances());
        return List.copyOf(all);
    }

    private static List<Fact> ofThePerson() {
        return List.of(
                yesNo(
                        "principal.active",
                        (act, yes) -> act.by(act.who()
                                .with(new Standing(
                                        yes,
                                        act.who().standing().pledged(),
                                        act.who().standing().trained())))),
                yesNo(
                        "principal.pledged",
                        (act, yes) -> act.by(act.who()
                                .with(new Standing(
                                        act.who().standing().active(),
                                        yes,
                                        act.who().standing().trained())))),
                yesNo(
                        "principal.trained",
                        (act, yes) -> act.by(act.who()
                                .with(new Standing(
                                        act.who().standing().active(),
                                        act.who().standing().pledged(),
                                        yes)))),
                yesNo(
                        "principal.inScope",
                        (act, yes) -> act.by(new PersonFacts(
                                act.who().party(),
                                act.who().standing(),
                                act.who().powers(),
                                yes))),
                each(
                        "principal.posts",
                        some(Role.class),
                        (act, posts) ->
                                powers(act, new Powers(posts, act.who().powers().designations(), administrators(act)))),
                each(
                        "principal.designations",
                        some(Designation.class),
                        (act, acts) -> powers(act, new Powers(act.who().powers().posts(), acts, administrators(act)))),
                each(
                        "principal.administrator",
                        some(Administrator.class),
                        (act, roles) -> powers(
                                act,
                                new Powers(
                                        act.who().powers().posts(),
                                        act.who().powers().designations(),
                                        roles))));
    }

    private static Act powers(Act act, Powers powers) {
        return act.by(act.who().with(powers));
    }

    private static Set<Administrator> administrators(Act act) {
        return act.who().powers().administrators();
    }

    private static List<Fact> ofTheSecret() {
        return List.of(
                each(
                        "resource.adopted",
                        some(Regulation.class),
                        (act, adopted) -> act.about(act.what().adopting(adopted))),
                each("resource.level", List.of(Level.values()), Variations::level),
                each("resource.stateLevel", List.of(Level.values()), Variations::level),
                yesNo("resource.decided", (act, yes) -> classified(act, proposer(act), yes, stated(act))),
                each(
                        "resource.proposer",
                        List.of(Granted.PROPOSER, Granted.ACTOR),
                        (act, party) -> classified(
                                act, party, act.what().classification().decided(), stated(act))),
                each(
                        "resource.stated",
                        some(Statement.class),
                        (act, stated) -> classified(
                                act, proposer(act), act.what().classification().decided(), stated)),
                each(
                        "resource.archive",
                        List.of(ArchiveKind.values()),
                        (act, kind) -> handled(
                                act,
                                new Handling(
                                        kind,
                                        act.what().handling().unreleased(),
                                        act.what().handling().customerData()))),
                each(
                        "resource.unreleased",
                        List.of(Unreleased.values()),
                        (act, kind) -> handled(
                                act,
                                new Handling(
                                        act.what().handling().archive(),
                                        kind,
                                        act.what().handling().customerData()))),
                yesNo(
                        "resource.customerData",
                        (act, yes) -> handled(
                                act,
                                new Handling(
                                        act.what().handling().archive(),
                                        act.what().handling().unreleased(),
                                        yes))));
    }

    private static Act level(Act act, Level level) {
        Classification now = act.what().classification();
        return act.about(act.what().with(new Classification(level, now.proposer(), now.decided(), now.stated())));
    }

    private static Act classified(Act act, Party proposer, boolean decided, Set<Statement> stated) {
        Level level = act.what().classification().level();
        return act.about(act.what().with(new Classification(level, proposer, decided, stated)));
    }

    private static Party proposer(Act act) {
        return act.what().classification().proposer();
    }

    private static Set<Statement> stated(Act act) {
        return act.what().classification().stated();
    }

    private static Act handled(Act act, Handling handling) {
        return act.about(act.what().with(handling));
    }

    private static List<Fact> ofTheCarrier() {
        return List.of(
                each("carrier.form", List.of(CarrierForm.values()), Variations::form),
                each("carrier.electronic", List.of(CarrierForm.values()), Variations::form),
                each(
                        "carrier.state",
                        List.of(CarrierState.values()),
                        (act, state) -> carrier(act, carrier(act).in(state))),
                each(
                        "borrower",
                        borrowers(),
                        (act, party) -> carrier(
                                act,
                                new CarrierFacts(
                                        carrier(act).form(),
                                        carrier(act).holder(),
                                        party,
                                        carrier(act).state(),
                                        carrier(act).keeping()))),
                each(
                        "carrier.holds",
                        List.of(Set.<String>of(), Set.of("BQ")),
                        (act, numbers) -> carrier(
                                act,
                                carrier(act)
                                        .keptFor(new Keeping(
                                                numbers, carrier(act).keeping().incidents())))),
                each(
                        "carrier.incidents",
                        List.of(Set.<String>of(), Set.of("SJ")),
                        (act, numbers) -> carrier(
                                act,
                                carrier(act)
                                        .keptFor(new Keeping(
                                                carrier(act).keeping().holds(), numbers)))));
    }

    private static List<Optional<Party>> borrowers() {
        return List.of(Optional.empty(), Optional.of(Granted.ACTOR), Optional.of(Granted.HOLDER));
    }

    private static CarrierFacts carrier(Act act) {
        return act.carrier().orElseThrow();
    }

    private static Act carrier(Act act, CarrierFacts changed) {
        return act.with(changed);
    }

    private static Act form(Act act, CarrierForm form) {
        CarrierFacts now = carrier(act);
        return act.with(new CarrierFacts(form, now.holder(), now.borrower(), now.state(), now.keeping()));
    }

    private static List<Fact> ofTheCircumstances() {
        Set<Party> two = Set.of(Granted.FIRST_WITNESS, Granted.SECOND_WITNESS);
        Set<Party> own = Set.of(Granted.FIRST_WITNESS, Granted.ACTOR);
        Set<Party> holder = Set.of(Granted.FIRST_WITNESS, Granted.HOLDER);
        List<Set<Party>> witnesses = List.of(Set.of(), Set.of(Granted.FIRST_WITNESS), two, own, holder);
        return List.of(
                each(
                        "context.approv",
                        consents(),
                        (act, consent) -> act.with(act.circumstances().with(consent))),
                each(
                        "context.safeguards",
                        some(Safeguard.class),
                        (act, safeguards) -> act.with(act.circumstances().with(safeguards.toArray(Safeguard[]::new)))),
                each(
                        "context.way",
                        List.of(DispatchWay.values()),
                        (act, way) -> passage(
                                act,
                                new Passage(
                                        way,
                                        passage(act).purpose(),
                                        passage(act).place()))),
                each(
                        "context.purpose",
                        List.of(CarryPurpose.values()),
                        (act, purpose) -> passage(
                                act,
                                new Passage(
                                        passage(act).way(),
                                        purpose,
                                        passage(act).place()))),
                each(
                        "context.place",
                        List.of(PlaceKind.values()),
                        (act, place) -> passage(
                                act,
                                new Passage(passage(act).way(), passage(act).purpose(), place))),
                each(
                        "context.disposal",
                        List.of(DisposalWay.values()),
                        (act, way) -> ending(
                                act,
                                new Ending(way, ending(act).named(), ending(act).confirmed()))),
                each(
                        "context.witnessesNamed",
                        witnesses,
                        (act, named) -> ending(
                                act,
                                new Ending(ending(act).way(), named, ending(act).confirmed()))),
                each(
                        "context.witness",
                        witnesses,
                        (act, confirmed) -> ending(
                                act, new Ending(ending(act).way(), ending(act).named(), confirmed))),
                each(
                        "context.ceiling",
                        List.of(Level.values()),
                        (act, ceiling) -> act.with(act.circumstances()
                                .with(new Admission(
                                        ceiling, act.circumstances().admission().electronic())))),
                yesNo(
                        "context.electronic",
                        (act, yes) -> act.with(act.circumstances()
                                .with(new Admission(
                                        act.circumstances().admission().ceiling(), yes)))));
    }

    private static Passage passage(Act act) {
        return act.circumstances().passage();
    }

    private static Act passage(Act act, Passage changed) {
        return act.with(act.circumstances().with(changed));
    }

    private static Ending ending(Act act) {
        return act.circumstances().ending();
    }

    private static Act ending(Act act, Ending changed) {
        return act.with(act.circumstances().with(changed));
    }

    /** By nobody, by one role alone, by all; by oneself. */
    private static List<Consent> consents() {
        List<Consent> all = new ArrayList<>();
        for (Party party : List.of(Granted.FIRST_WITNESS, Granted.ACTOR)) {
            for (Set<Role> roles : some(Role.class)) {
                Map<Role, Party> given = new EnumMap<>(Role.class);
                roles.forEach(role -> given.put(role, party));
                all.add(new Consent(given));
            }
        }
        return all;
    }

    /** None, all, each alone, all but each. */
    private static <E extends Enum<E>> List<Set<E>> some(Class<E> type) {
        List<Set<E>> sets = new ArrayList<>(List.of(EnumSet.noneOf(type), EnumSet.allOf(type)));
        for (E one : type.getEnumConstants()) {
            sets.add(EnumSet.of(one));
            sets.add(EnumSet.complementOf(EnumSet.of(one)));
        }
        return sets;
    }

    private static Fact yesNo(String named, BiFunction<Act, Boolean, Act> with) {
        return each(named, List.of(true, false), with);
    }

    private static <V> Fact each(String named, List<V> values, BiFunction<Act, V, Act> with) {
        return new Fact(named, act -> values.stream().map(value -> with.apply(act, value)));
    }
}
