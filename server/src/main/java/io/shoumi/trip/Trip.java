package io.shoumi.trip;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trip with the papers that were declared. */
public record Trip(Head head, Times times, List<Paper> papers) {
    public Trip {
        papers = List.copyOf(papers);
    }

    /**
     * Whose trip it is and where to.
     *
     * @param unit whose archive room the papers go to
     * @param carryOut the number of the carry-out that it began with; null where nothing was carried out
     */
    public record Head(
            TripId id,
            String number,
            PersonId traveller,
            String travellerName,
            String travellerNumber,
            UUID unit,
            String unitZh,
            String unitEn,
            String meeting,
            String destination,
            @Nullable String carryOut) {}

    /**
     * When what happens.
     *
     * @param backAt when the traveller is back
     * @param dueAt by when it is to be declared, and then by when its papers are to be registered
     */
    public record Times(
            Instant openedAt,
            Instant backAt,
            @Nullable Instant declaredAt,
            Instant dueAt,
            @Nullable Instant escalatedAt) {}

    /**
     * One paper brought back.
     *
     * @param secret what it was registered as
     * @param cover that secret's number and cover title
     * @param reason why it was not registered
     */
    public record Paper(
            UUID id,
            int position,
            @Nullable String documentNumber,
            String title,
            @Nullable SecretId secret,
            @Nullable String cover,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String reason) {
        public boolean open() {
            return settledAt == null;
        }
    }

    public boolean declared() {
        return times.declaredAt != null;
    }

    public List<Paper> openPapers() {
        return papers.stream().filter(Paper::open).toList();
    }

    /** Something of it is still to be done. */
    public boolean open() {
        return !declared() || !openPapers().isEmpty();
    }

    public boolean late(Instant now) {
        return open() && times.dueAt.isBefore(now);
    }

    /** The word for where it stands. */
    public String stateWord() {
        if (!declared()) {
            return "trip.state.undeclared";
        }
        return papers.isEmpty() ? "trip.state.none" : open() ? "trip.state.open" : "trip.state.done";
    }
}
