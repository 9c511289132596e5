package io.shoumi.regulations;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A granted act under given regulations, with one thing taken back at a time; reads as the situation it describes. */
record Broken(Act act) {
    private static final Set<Regulation> NONE = Set.of();

    static Broken act(Action action, Regulation... adopted) {
        return new Broken(Granted.act(
                action, adopted.length == 0 ? NONE : Set.of(adopted), Handling.ORDINARY, CarrierForm.PAPER));
    }

    Broken on(CarrierForm form) {
        return new Broken(
                Granted.act(act.action(), act.what().adopted(), act.what().handling(), form));
    }

    Broken handled(Handling handling) {
        return new Broken(act.about(act.what().with(handling)));
    }

    Broken classified(Classification classification) {
        return new Broken(act.about(act.what().with(classification)));
    }

    Broken level(Level level) {
        return classified(Classification.decided(level, Granted.PROPOSER));
    }

    Broken standing(boolean active, boolean pledged, boolean trained) {
        return new Broken(act.by(act.who().with(new Standing(active, pledged, trained))));
    }

    Broken outOfScope() {
        return new Broken(act.by(new PersonFacts(
                act.who().party(), act.who().standing(), act.who().powers(), false)));
    }

    Broken withoutPosts() {
        return powers(new Powers(Set.of(), act.who().powers().designations(), Set.of()));
    }

    Broken administrator(Administrator administrator) {
        Powers powers = act.who().powers();
        return powers(new Powers(powers.posts(), powers.designations(), Set.of(administrator)));
    }

    Broken notDesignated(Designation... missing) {
        Set<Designation> rest = EnumSet.allOf(Designation.class);
        rest.removeAll(Set.of(missing));
        return powers(new Powers(act.who().powers().posts(), rest, Set.of()));
    }

    Broken notApprovedBy(Role missing) {
        Map<Role, Party> given = new EnumMap<>(Role.class);
        act.circumstances().consent().given().forEach((role, party) -> {
            if (!role.countsAs().contains(missing)) {
                given.put(role, party);
            }
        });
        return with(act.circumstances().with(new Consent(given)));
    }

    Broken approvedByOneself(Role role) {
        Map<Role, Party> given = new EnumMap<>(act.circumstances().consent().given());
        given.put(role, act.who().party());
        return with(act.circumstances().with(new Consent(given)));
    }

    Broken without(Safeguard missing) {
        Safeguard[] rest = Stream.of(Safeguard.values())
                .filter(safeguard -> safeguard != missing)
                .toArray(Safeguard[]::new);
        return with(act.circumstances().with(rest));
    }

    Broken to(PlaceKind place) {
        return passage(passage().way(), passage().purpose(), place);
    }

    Broken by(DispatchWay way) {
        return passage(way, passage().purpose(), passage().place());
    }

    Broken outFor(CarryPurpose purpose) {
        return passage(passage().way(), purpose, passage().place());
    }

    Broken destroyedBy(DisposalWay way) {
        Ending ending = act.circumstances().ending();
        return with(act.circumstances().with(new Ending(way, ending.named(), ending.confirmed())));
    }

    Broken confirmedBy(Party... witnesses) {
        Ending ending = act.circumstances().ending();
        return with(act.circumstances().with(new Ending(ending.way(), ending.named(), Set.of(witnesses))));
    }

    Broken witnessesNamed(Party... witnesses) {
        Ending ending = act.circumstances().ending();
        Set<Party> confirmed =
                ending.confirmed().stream().filter(Set.of(witnesses)::contains).collect(Collectors.toSet());
        return with(act.circumstances().with(new Ending(ending.way(), Set.of(witnesses), confirmed)));
    }

    Broken ceiling(Level ceiling) {
        return with(act.circumstances()
                .with(new Admission(ceiling, act.circumstances().admission().electronic())));
    }

    Broken carrier(CarrierState state) {
        return new Broken(act.with(act.carrier().orElseThrow().in(state)));
    }

    Broken notLent() {
        return new Broken(act.with(CarrierFacts.kept(act.carrier().orElseThrow().form(), Granted.HOLDER)));
    }

    Broken lentTo(Party party) {
        return new Broken(act.with(act.carrier().orElseThrow().lentTo(party)));
    }

    Broken keptFor(Keeping keeping) {
        return new Broken(act.with(act.carrier().orElseThrow().keptFor(keeping)));
    }

    private Passage passage() {
        return act.circumstances().passage();
    }

    private Broken passage(DispatchWay way, CarryPurpose purpose, PlaceKind place) {
        return with(act.circumstances().with(new Passage(way, purpose, place)));
    }

    private Broken powers(Powers powers) {
        return new Broken(act.by(act.who().with(powers)));
    }

    private Broken with(Circumstances circumstances) {
        return new Broken(act.with(circumstances));
    }
}
