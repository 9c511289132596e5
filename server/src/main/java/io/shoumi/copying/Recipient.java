package io.shoumi.copying;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import java.util.UUID;

/** For whom one new copy is. */
sealed interface Recipient {
    /** Signs for it and answers from then on. */
    record Holder(PersonId person) implements Recipient {
        @Override
        public String toString() {
            return "person:" + person;
        }
    }

    /** Where it lies, under the custodian of that place. */
    record Shelf(PlaceId place) implements Recipient {
        @Override
        public String toString() {
            return "place:" + place;
        }
    }

    static Recipient parse(String text) {
        var parts = text.split(":", 2);
        var id = UUID.fromString(parts[1]);
        return "person".equals(parts[0]) ? new Holder(new PersonId(id)) : new Shelf(new PlaceId(id));
    }
}
