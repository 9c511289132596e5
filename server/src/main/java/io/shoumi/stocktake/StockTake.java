package io.shoumi.stocktake;

import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One count.
 *
 * @param sums null until it is closed
 * @param dropped null unless it was given up
 */
public record StockTake(
        StockTakeId id,
        String number,
        CountKind kind,
        Extent extent,
        Checkers checkers,
        Instant startedAt,
        @Nullable Closed closed,
        @Nullable Dropped dropped) {

    /**
     * What it covers.
     *
     * @param place what was chosen; null where it was a unit
     * @param sample how many copies were drawn; null where all are counted
     */
    public record Extent(
            @Nullable Named place,
            boolean below,
            UnitId unit,
            Named unitName,
            @Nullable Integer sample,
            List<Covered> places) {
        public Extent {
            places = List.copyOf(places);
        }

        public Optional<Covered> find(PlaceId place) {
            return places.stream().filter(one -> one.id().equals(place)).findFirst();
        }

        /** By its code, typed or scanned. */
        public Optional<Covered> find(String code) {
            return places.stream()
                    .filter(one -> one.name().code().equalsIgnoreCase(code))
                    .findFirst();
        }

        /** Where there is one place only, nobody has to say which. */
        public Optional<Covered> only() {
            return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
        }

        public String said(Shell shell) {
            var chosen = place == null ? unitName : place;
            var all = shell.w(place == null ? "stocktake.all-of" : "stocktake.and-below", chosen.said(shell));
            return place == null || below ? all : chosen.said(shell);
        }

        public String custodians() {
            return places.stream().map(Covered::custodianName).distinct().collect(Collectors.joining("、"));
        }
    }

    /** @param code empty for a unit */
    public record Named(String code, String zh, String en) {
        public String said(Shell shell) {
            return (code + " " + shell.pick(zh, en)).strip();
        }
    }

    /** A place with whoever answered for it when the count began. */
    public record Covered(PlaceId id, Named name, PersonId custodian, String custodianName) {}

    public record Checkers(Checker first, Checker second) {
        public Optional<Checker> find(PersonId person) {
            return first.id().equals(person)
                    ? Optional.of(first)
                    : second.id().equals(person) ? Optional.of(second) : Optional.empty();
        }

        public boolean nobodySigned() {
            return first.signedAt() == null && second.signedAt() == null;
        }
    }

    /** @param signedAt null until they have */
    public record Checker(
            PersonId id, String name, @Nullable Instant signedAt) {}

    public record Closed(Instant at, Sums sums, String resultHash) {}

    public record Dropped(Instant at, String by, String reason) {}

    public boolean running() {
        return closed == null && dropped == null;
    }

    /** The one to whom the place passes; empty where it passes to nobody. */
    public Optional<Checker> successor() {
        return kind == CountKind.HAND_OVER ? Optional.of(checkers.second()) : Optional.empty();
    }

    public String href() {
        return "/stock-takes/" + id;
    }

    public String stateWord() {
        var state = dropped != null
                ? "dropped"
                : closed != null ? "closed" : checkers.nobodySigned() ? "running" : "half-signed";
        return "stocktake.is." + state;
    }
}
