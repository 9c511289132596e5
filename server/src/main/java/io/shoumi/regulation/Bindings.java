package io.shoumi.regulation;

import io.shoumi.people.UnitId;
import io.shoumi.regulations.Regulation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What binds each unit at one moment: what it adopted itself, and what units above it did. */
public record Bindings(Map<UnitId, Map<Regulation, Boolean>> own) {
    public Bindings {
        own = Map.copyOf(own);
    }

    static Bindings of(List<Adoptions.Bound> rows) {
        var all = new java.util.HashMap<UnitId, Map<Regulation, Boolean>>();
        rows.forEach(row -> all.computeIfAbsent(row.unit(), unit -> new EnumMap<>(Regulation.class))
                .merge(row.regulation(), row.own(), Boolean::logicalOr));
        return new Bindings(all);
    }

    public boolean binds(UnitId unit, Regulation regulation) {
        return own.getOrDefault(unit, Map.of()).containsKey(regulation);
    }

    /** Whether the unit adopted it itself. */
    public boolean adopted(UnitId unit, Regulation regulation) {
        return own.getOrDefault(unit, Map.of()).getOrDefault(regulation, false);
    }

    public Set<Regulation> of(UnitId unit) {
        return own.getOrDefault(unit, Map.of()).keySet();
    }
}
