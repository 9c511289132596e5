package io.shoumi.regulation;

import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a ruling misses, for whoever is told that an act is refused. */
public final class Missing {
    private Missing() {}

    /** In one sentence; a dash where the ruling does not say. */
    public static Bilingual words(Ruling ruling) {
        return ruling.missing().isEmpty()
                ? new Bilingual("—", "—")
                : new Bilingual(joined(ruling, Bilingual::zh, "；"), joined(ruling, Bilingual::en, "; "));
    }

    public static List<String> clauses(Ruling ruling) {
        return ruling.missing().stream()
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static String joined(Ruling ruling, Function<Bilingual, String> language, String between) {
        return ruling.missing().stream()
                .map(Requirement::missing)
                .map(language)
                .distinct()
                .collect(Collectors.joining(between));
    }
}
