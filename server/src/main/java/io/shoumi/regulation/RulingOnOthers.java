package io.shoumi.regulation;

import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Ruling;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the rules let somebody else have a part in an act: the refusal names that person, for it goes to the one who asked. */
@Component
public class RulingOnOthers {
    private final Rulings rulings;

    RulingOnOthers(Rulings rulings) {
        this.rulings = rulings;
    }

    /** Somebody's part, and how a refusal of it reads: {@code messageKey} takes the name and what is missing. */
    public record Part(Action action, PersonId person, String named, String messageKey) {}

    /** @throws ActRefused that names the person, what is missing, and the clauses */
    public void require(Part part, UUID carrier, Circumstances circumstances) {
        var ruling = rulings.ruleOnCarrier(part.action(), part.person(), carrier, circumstances);
        if (!(ruling instanceof Permitted)) {
            throw new ActRefused(
                    part.messageKey(),
                    ruling.missing().stream()
                            .flatMap(missing -> missing.clauses().stream())
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList(),
                    part.named(),
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
