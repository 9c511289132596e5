package io.shoumi.whatif;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Colleague;
import io.shoumi.people.Directory;
import io.shoumi.people.PeopleFilter;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Ruling;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks what would be ruled. */
@Component
public class WhatIf {
    private final Rulings rulings;
    private final Directory directory;
    private final Copies copies;
    private final ThingStore store;
    private final Ledger ledger;
    private final Clock clock;

    WhatIf(Rulings rulings, Directory directory, Copies copies, ThingStore store, Ledger ledger, Clock clock) {
        this.rulings = rulings;
        this.directory = directory;
        this.copies = copies;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A secret and, where one was scanned or is needed, a copy of it. */
    private record Thing(ThingStore.Named secret, @Nullable CopyView copy) {}

    @Transactional
    public Answer ask(Question asked, PersonId asker) {
        var who = person(asked.who());
        var thing = thing(asked);
        var at = asked.at().orElseGet(clock::instant);
        var ruling = rule(asked, who.id(), thing, at);
        ledger.stage(Act.done(ActKind.RULING_ASKED, asker, "person:" + who.id())
                .about(thing.secret().id())
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("action", asked.action().code())
                .with("at", at.toString())
                .with("ruling", ruling.getClass().getSimpleName()));
        var sees = rulings.maySee(asker, thing.secret().id());
        var copy = thing.copy();
        return new Answer(
                asked.action(),
                who.name(),
                who.number(),
                thing.secret().number(),
                sees ? thing.secret().coverTitle() : null,
                copy == null ? null : copy.numberText(),
                at,
                ruling);
    }

    private Ruling rule(Question asked, PersonId who, Thing thing, Instant at) {
        try {
            var copy = thing.copy();
            return copy == null
                    ? rulings.whatIf(asked.action(), who, thing.secret().id(), asked.circumstances(), at)
                    : rulings.whatIfOnCarrier(asked.action(), who, copy.id().value(), asked.circumstances(), at);
        } catch (NotFound notYet) {
            throw new BadInput("day", "whatif.not-yet");
        }
    }

    private Colleague person(String typed) {
        var number = directory.byNumber(typed).flatMap(directory::find);
        return number.orElseGet(() -> named(typed.strip()));
    }

    private Colleague named(String name) {
        if (name.isEmpty()) {
            throw new BadInput("who", "whatif.who.missing");
        }
        var found = directory.page(new PeopleFilter(name, null, PeopleFilter.View.ALL, 1)).stream()
                .filter(one -> one.name().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new BadInput(
                    "who",
                    "whatif.who.several",
                    found.stream().map(Colleague::number).collect(Collectors.joining(" ")));
        }
        return found.stream().findFirst().orElseThrow(() -> new BadInput("who", "whatif.who.unknown", name));
    }

    private Thing thing(Question asked) {
        var typed = asked.thing().strip();
        if (typed.isEmpty()) {
            throw new BadInput("thing", "whatif.thing.missing");
        }
        var label = Label.read(typed).flatMap(copies::byLabel);
        var secret = label.map(CopyView::secret).flatMap(store::byId).or(() -> store.byNumber(typed));
        var named = secret.orElseThrow(() -> new BadInput("thing", "whatif.thing.unknown", typed));
        return asked.action().onCarrier()
                ? new Thing(named, label.or(() -> first(named)).orElseThrow(WhatIf::noCopy))
                : new Thing(named, null);
    }

    /** One that is still in the house, where there is any. */
    private Optional<CopyView> first(ThingStore.Named secret) {
        List<CopyView> all = copies.whereEachIs(secret.id());
        return all.stream()
                .filter(copy -> !copy.gone())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static BadInput noCopy() {
        return new BadInput("thing", "whatif.thing.no-copy");
    }
}
