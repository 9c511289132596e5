package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.RulingOnOthers;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import org.springframework.stereotype.Component;

/** Whether somebody may read what circulates: asked when they are put on the list, and again when the copy comes to them. */
@Component
class RulingReaders {
    private final RulingOnOthers others;
    private final CirculationFacts facts;

    RulingReaders(RulingOnOthers others, CirculationFacts facts) {
        this.others = others;
        this.facts = facts;
    }

    /** @throws io.shoumi.gate.ActRefused that names the reader, what is missing, and the clauses */
    void require(PersonId reader, CarrierId copy) {
        others.require(
                new RulingOnOthers.Part(
                        Action.READ_CIRCULATED, reader, facts.named(reader), "circulation.reader-refused"),
                copy.value(),
                Circumstances.plain());
    }
}
