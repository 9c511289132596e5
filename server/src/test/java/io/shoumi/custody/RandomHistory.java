package io.shoumi.custody;

import io.shoumi.custody.CustodyEvent.Head;
import io.shoumi.custody.CustodyEvent.Heads;
import io.shoumi.custody.Whereabouts.Kept;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Some copies of one secret and whatever happens to them, kept in memory by the same core and the same events. */
final class RandomHistory {
    private static final List<PersonId> PEOPLE = List.of(person(1), person(2), person(3));

    final SecretId secret = new SecretId(new UUID(9, 9));
    final Map<CarrierId, Copy> copies = new LinkedHashMap<>();
    final Map<CarrierId, Origin> origins = new HashMap<>();
    final List<ChainCheck.Stored> events = new ArrayList<>();
    int refused;
    /** What took a frozen copy out of the house. */
    final List<Change> strayed = new ArrayList<>();

    private final Map<CarrierId, Head> heads = new HashMap<>();
    private Head head = Head.NONE;
    private final Random random;

    RandomHistory(long seed, int steps) {
        random = new Random(seed);
        register();
        for (var step = 0; step < steps; step++) {
            step();
        }
    }

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n));
    }

    private PersonId anybody() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private Kept somewhere() {
        return new Kept(new PlaceId(new UUID(1, random.nextInt(3))), anybody());
    }

    private void register() {
        var origin = Origin.values()[random.nextInt(3)];
        var change = new Change.Registered(CarrierKind.PAPER, origin, copies.size() + 1, somewhere());
        var copy = Copy.registered(new CarrierId(new UUID(2, copies.size())), secret, change);
        origins.put(copy.id(), origin);
        record(copy, change);
    }

    private void step() {
        if (random.nextInt(8) == 0) {
            register();
            return;
        }
        var all = List.copyOf(copies.values());
        var copy = all.get(random.nextInt(all.size()));
        var change = anything();
        try {
            var after = copy.after(change);
            if (copy.frozen() && out(after) && !out(copy)) {
                strayed.add(change);
            }
            record(after, change);
        } catch (ActRefused no) {
            refused++;
        }
    }

    /** Beyond the house, or no more. */
    private static boolean out(Copy copy) {
        return switch (copy.at().code()) {
            case "sent-out", "returned", "destroyed" -> true;
            default -> false;
        };
    }

    private Change anything() {
        var incident = new UUID(3, random.nextInt(2));
        return switch (random.nextInt(15)) {
            case 0 -> new Change.Moved(somewhere());
            case 1, 2 -> new Change.HandedOut(anybody(), anybody());
            case 3, 4 -> new Change.Received(anybody());
            case 5 -> new Change.GivenBack(anybody());
            case 6, 7 -> new Change.TakenBack(somewhere(), random.nextBoolean());
            case 8 -> new Change.NotReceived();
            case 9 -> new Change.Frozen(incident);
            case 10 -> new Change.Unfrozen(incident);
            case 11 -> random.nextBoolean() ? new Change.MarkedLost(incident) : new Change.Found(somewhere(), incident);
            case 12 ->
                random.nextBoolean()
                        ? new Change.SentOut(new Whereabouts.SentOut("能源局"))
                        : new Change.ReturnedToIssuer(new Whereabouts.ReturnedToIssuer("能源局"));
            case 13 -> new Change.Entrusted(anybody());
            default -> new Change.Destroyed(UUID.randomUUID());
        };
    }

    private void record(Copy after, Change change) {
        var both = new Heads(head, heads.getOrDefault(after.id(), Head.NONE));
        var event = new CustodyEvent(
                secret, after.id(), both, change, anybody(), Instant.ofEpochSecond(1_700_000_000L + events.size()));
        events.add(new ChainCheck.Stored(
                after.id(),
                event.secretSeq(),
                event.carrierSeq(),
                event.content(),
                both.secret().hash(),
                both.carrier().hash(),
                event.hash()));
        head = event.next().secret();
        heads.put(after.id(), event.next().carrier());
        copies.put(after.id(), after);
    }
}
