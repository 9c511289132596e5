package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.util.Optional;

/** Where a copy is and who answers for it: exactly one of these at any moment. The right side of the copies equation. */
public sealed interface Whereabouts {

    /** The code of the {@code custody} table. */
    String code();

    /** Who answers for the copy now; nobody in the house once it has left or ended. */
    Optional<PersonId> holder();

    /** In its place, under the custodian of that place. */
    record Kept(PlaceId place, PersonId keeper) implements Whereabouts {
        @Override
        public String code() {
            return "held";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.of(keeper);
        }
    }

    /** With a borrower who has signed for it. */
    record Lent(PersonId borrower) implements Whereabouts {
        @Override
        public String code() {
            return "lent";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.of(borrower);
        }
    }

    /** Between two who sign: until the receiver has, the giver answers. */
    record InTransit(PersonId giver, PersonId receiver, boolean back) implements Whereabouts {
        @Override
        public String code() {
            return "in-transit";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.of(giver);
        }
    }

    record Archived(PlaceId place, PersonId keeper) implements Whereabouts {
        @Override
        public String code() {
            return "archived";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.of(keeper);
        }
    }

    /** With another organisation, which is named. */
    record SentOut(String to) implements Whereabouts {
        @Override
        public String code() {
            return "sent-out";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.empty();
        }
    }

    /** Back with the organisation that issued it. */
    record ReturnedToIssuer(String issuer) implements Whereabouts {
        @Override
        public String code() {
            return "returned";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.empty();
        }
    }

    record Destroyed() implements Whereabouts {
        @Override
        public String code() {
            return "destroyed";
        }

        @Override
        public Optional<PersonId> holder() {
            return Optional.empty();
        }
    }

    /** Nobody knows where; the last holder stays accountable for the loss. */
    record Lost(Optional<PersonId> lastHolder) implements Whereabouts {
        @Override
        public String code() {
            return "lost";
        }

        @Override
        public Optional<PersonId> holder() {
            return lastHolder;
        }
    }
}
