package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Ruling;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether somebody may read what circulates: asked when they are put on the list, and again when the copy comes to them. */
@Component
class RulingReaders {
    private final Rulings rulings;
    private final CirculationFacts facts;

    RulingReaders(Rulings rulings, CirculationFacts facts) {
        this.rulings = rulings;
        this.facts = facts;
    }

    /** @throws ActRefused that names the reader, what is missing, and the clauses */
    void require(PersonId reader, CarrierId copy) {
        var ruling = rulings.ruleOnCarrier(Action.READ_CIRCULATED, reader, copy.value(), Circumstances.plain());
        if (!(ruling instanceof Permitted)) {
            throw new ActRefused(
                    "circulation.reader-refused",
                    ruling.missing().stream()
                            .flatMap(missing -> missing.clauses().stream())
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList(),
                    facts.named(reader),
                    new Bilingual(missing(ruling, Bilingual::zh, "；"), missing(ruling, Bilingual::en, "; ")));
        }
    }

    private static String missing(Ruling ruling, Function<Bilingual, String> language, String between) {
        return ruling.missing().stream()
                .map(Requirement::missing)
                .map(language)
                .distinct()
                .collect(Collectors.joining(between));
    }
}
