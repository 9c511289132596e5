package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.util.Map;
import java.util.UUID;

/** What happened to one copy. {@link #code} and {@link #facts} are what its event holds for ever; renaming one breaks old chains. */
public sealed interface Change {
    String code();

    /** Strings and integers only, so that the canonical form is the same everywhere. */
    Map<String, Object> facts();

    record Registered(CarrierKind kind, Origin origin, int copyNumber, Whereabouts.Kept at) implements Change {
        @Override
        public String code() {
            return "registered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "carrierKind", kind.code(),
                    "origin", origin.code(),
                    "copyNumber", copyNumber,
                    "place", at.place().toString(),
                    "keeper", at.keeper().toString());
        }
    }

    record Moved(Whereabouts.Kept to) implements Change {
        @Override
        public String code() {
            return "moved";
        }

        @Override
        public Map<String, Object> facts() {
            return kept(to.place(), to.keeper());
        }
    }

    /** The giver signs; the copy is on its way to the receiver. */
    record HandedOut(PersonId giver, PersonId receiver) implements Change {
        @Override
        public String code() {
            return "handed-out";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("giver", giver.toString(), "receiver", receiver.toString());
        }
    }

    /** The receiver signs and answers from now on. */
    record Received(PersonId receiver) implements Change {
        @Override
        public String code() {
            return "received";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("receiver", receiver.toString());
        }
    }

    /** The borrower declares to have given it back. */
    record GivenBack(PersonId receiver) implements Change {
        @Override
        public String code() {
            return "given-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("receiver", receiver.toString());
        }
    }

    /** The clerk signs for it, and it lies in its place again. */
    record TakenBack(Whereabouts.Kept to, boolean intact) implements Change {
        @Override
        public String code() {
            return "taken-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "place", to.place().toString(), "keeper", to.keeper().toString(), "intact", intact ? "yes" : "no");
        }
    }

    /** The one named as receiver of a return says it never came: the borrower answers again. */
    record NotReceived() implements Change {
        @Override
        public String code() {
            return "not-received";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }

    record Archived(Whereabouts.Archived to) implements Change {
        @Override
        public String code() {
            return "archived";
        }

        @Override
        public Map<String, Object> facts() {
            return kept(to.place(), to.keeper());
        }
    }

    record SentOut(Whereabouts.SentOut to) implements Change {
        @Override
        public String code() {
            return "sent-out";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("to", to.to());
        }
    }

    /** The courier brought back the slip that the addressee signed. */
    record Delivered(Whereabouts.SentOut to) implements Change {
        @Override
        public String code() {
            return "delivered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("to", to.to());
        }
    }

    /** It is outside with another organisation than was entered. */
    record Readdressed(Whereabouts.SentOut to) implements Change {
        @Override
        public String code() {
            return "readdressed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("to", to.to());
        }
    }

    /** It is back from outside, and lies in its place again. */
    record CameBack(Whereabouts.Kept to, boolean intact) implements Change {
        @Override
        public String code() {
            return "came-back";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "place", to.place().toString(), "keeper", to.keeper().toString(), "intact", intact ? "yes" : "no");
        }
    }

    record ReturnedToIssuer(Whereabouts.ReturnedToIssuer to) implements Change {
        @Override
        public String code() {
            return "returned";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("to", to.issuer());
        }
    }

    /** It stays where it lies, and somebody else answers for it. */
    record Entrusted(PersonId keeper) implements Change {
        @Override
        public String code() {
            return "entrusted";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("keeper", keeper.toString());
        }
    }

    /** Nothing may happen to the copy until the incident lets it go. */
    record Frozen(UUID incident) implements Change {
        @Override
        public String code() {
            return "frozen";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("incident", incident.toString());
        }
    }

    record Unfrozen(UUID incident) implements Change {
        @Override
        public String code() {
            return "unfrozen";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("incident", incident.toString());
        }
    }

    record MarkedLost(UUID incident) implements Change {
        @Override
        public String code() {
            return "lost";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("incident", incident.toString());
        }
    }

    record Found(Whereabouts.Kept to, UUID incident) implements Change {
        @Override
        public String code() {
            return "found";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "place", to.place().toString(),
                    "keeper", to.keeper().toString(),
                    "incident", incident.toString());
        }
    }

    record Destroyed(UUID destruction) implements Change {
        @Override
        public String code() {
            return "destroyed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("destruction", destruction.toString());
        }
    }

    private static Map<String, Object> kept(PlaceId place, PersonId keeper) {
        return Map.of("place", place.toString(), "keeper", keeper.toString());
    }
}
