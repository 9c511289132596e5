package io.shoumi.places.web;

import io.shoumi.desk.Folded;
import io.shoumi.people.Directory;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.places.NewPlace;
import io.shoumi.places.StorageKind;
import io.shoumi.regulations.Level;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the forms of places. */
@Component
class PlaceFields {
    private final Units units;
    private final Directory directory;

    PlaceFields(Units units, Directory directory) {
        this.units = units;
        this.directory = directory;
    }

    NewPlace place(Map<String, String> sent) {
        return new NewPlace(
                label(sent),
                StorageKind.of(sent.getOrDefault("kind", "")).orElse(null),
                setting(sent),
                UnitId.parse(sent.getOrDefault("unit", ""))
                        .filter(unit -> units.find(unit).isPresent())
                        .orElse(null),
                directory
                        .byNumber(Folded.of(sent.getOrDefault("custodian", "")))
                        .orElse(null));
    }

    NewPlace.Label label(Map<String, String> sent) {
        return new NewPlace.Label(
                Folded.of(sent.getOrDefault("code", "")),
                sent.getOrDefault("nameZh", ""),
                sent.getOrDefault("nameEn", ""));
    }

    /** A place for state levels is named as one: without a level it is fit for company levels. */
    NewPlace.Setting setting(Map<String, String> sent) {
        var level = Arrays.stream(Level.values())
                .filter(one -> one.code().equals(sent.get("level")))
                .findFirst()
                .orElse(Level.CORE);
        return new NewPlace.Setting(Folded.of(sent.getOrDefault("parent", "")), level);
    }
}
