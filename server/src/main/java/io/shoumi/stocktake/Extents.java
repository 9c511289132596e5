package io.shoumi.stocktake;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.BadInput;
import io.shoumi.people.Unit;
import io.shoumi.people.Units;
import io.shoumi.places.PlaceRecord;
import io.shoumi.places.Places;
import io.shoumi.places.StorageKind;
import io.shoumi.stocktake.StockTake.Covered;
import io.shoumi.stocktake.StockTake.Extent;
import io.shoumi.stocktake.StockTake.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was typed which places a count covers: those in which carriers lie that can be scanned. */
@Component
class Extents {
    private static final int SAMPLE_MAX = 500;

    private final Places places;
    private final Units units;

    Extents(Places places, Units units) {
        this.places = places;
        this.units = units;
    }

    /** @param place what was chosen; null where it was a unit */
    record Chosen(Extent extent, @Nullable PlaceId place) {}

    Chosen of(NewCount asked) {
        var where = asked.where();
        return where.place().isBlank() && asked.kind() != CountKind.HAND_OVER ? ofUnit(where) : ofPlace(asked);
    }

    private Chosen ofPlace(NewCount asked) {
        var where = asked.where();
        var place = places.byCode(where.place())
                .orElseThrow(() -> new BadInput("place", "stocktake.place-unknown", where.place()));
        if (!place.open()) {
            throw new BadInput("place", "stocktake.place-closed", place.code());
        }
        var handOver = asked.kind() == CountKind.HAND_OVER;
        var below = !handOver && where.below();
        var covered = counted(below ? places.andBelow(place.id()) : List.of(place), "place");
        var extent = new Extent(
                named(place),
                below,
                place.unit().id(),
                new Named("", place.unit().zh(), place.unit().en()),
                handOver ? null : sample(where.sample()),
                covered);
        return new Chosen(extent, place.id());
    }

    private Chosen ofUnit(NewCount.Where where) {
        var unit = unit(where);
        var covered = counted(places.ofUnit(unit.id()), "unit");
        var extent = new Extent(
                null, true, unit.id(), new Named("", unit.nameZh(), unit.nameEn()), sample(where.sample()), covered);
        return new Chosen(extent, null);
    }

    private Unit unit(NewCount.Where where) {
        var id = where.unit();
        if (id == null) {
            throw new BadInput("place", "stocktake.where-missing");
        }
        return units.find(id).orElseThrow(() -> new BadInput("unit", "people.unit-missing"));
    }

    private static List<Covered> counted(List<PlaceRecord> all, String field) {
        var covered = all.stream()
                .filter(place -> place.keepsCarriers() && place.kind() != StorageKind.VAULT)
                .map(place -> new Covered(
                        place.id(),
                        named(place),
                        place.custodian().id(),
                        place.custodian().name()))
                .toList();
        if (covered.isEmpty()) {
            throw new BadInput(field, "stocktake.nothing-to-scan");
        }
        return covered;
    }

    private static Named named(PlaceRecord place) {
        return new Named(place.code(), place.name().zh(), place.name().en());
    }

    private static @Nullable Integer sample(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > SAMPLE_MAX) {
            throw new BadInput("sample", "stocktake.sample-form", SAMPLE_MAX);
        }
        return Integer.valueOf(typed);
    }
}
