package io.shoumi.regulation;

import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.util.UUID;
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
                    Missing.clauses(ruling).stream().sorted().toList(),
                    part.named(),
                    Missing.words(ruling));
        }
    }
}
