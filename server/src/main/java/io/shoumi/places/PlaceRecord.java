package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place with whoever answers for it. What lies there is not part of it: holdings are for those in scope (R1.7.2).
 *
 * @param parent what it stands in; null for a building, and for what nobody has put into one
 * @param depth how many places stand around it
 * @param safeFor the highest level that may lie there
 * @param closed null while it is in use
 */
public record PlaceRecord(
        PlaceId id,
        @Nullable PlaceId parent,
        int depth,
        Name name,
        StorageKind kind,
        Unit unit,
        Custodian custodian,
        Level safeFor,
        Instant since,
        @Nullable Closed closed) {

    /** What stands on its label. */
    public record Name(String code, String zh, String en) {}

    /** The unit that is responsible. */
    public record Unit(UnitId id, String zh, String en) {}

    public record Custodian(PersonId id, String name, String number) {}

    public record Closed(Instant at, String by, String reason) {}

    public String code() {
        return name.code();
    }

    public String name(Shell shell) {
        return shell.pick(name.zh(), name.en());
    }

    public String unitName(Shell shell) {
        return shell.pick(unit.zh(), unit.en());
    }

    public String kindWord() {
        return "places.kind." + kind.code();
    }

    public String href() {
        return "/places/" + id;
    }

    public boolean open() {
        return closed == null;
    }

    /** In use, and of a kind in which carriers lie. */
    public boolean keepsCarriers() {
        return open() && kind.keepsCarriers();
    }
}
