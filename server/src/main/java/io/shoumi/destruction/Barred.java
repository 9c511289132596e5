package io.shoumi.destruction;

import io.shoumi.gate.ActRefused;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a copy cannot be destroyed, whoever approves and witnesses it.
 *
 * @param words empty when the ruling could not be had
 */
record Barred(Optional<Bilingual> words, List<String> clauses) {
    /** What an approval or a witness would meet is not why it is refused. */
    static Barred of(Ruling ruling) {
        var hard = ruling.missing().stream()
                .filter(missing -> missing.needs().isEmpty())
                .toList();
        var clauses = hard.stream()
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        var words = new Bilingual(said(hard, Bilingual::zh, "；"), said(hard, Bilingual::en, "; "));
        return new Barred(Optional.of(words).filter(text -> !text.zh().isEmpty()), clauses);
    }

    private static String said(List<Requirement> hard, Function<Bilingual, String> language, String between) {
        return hard.stream()
                .map(missing -> language.apply(missing.missing()))
                .distinct()
                .collect(Collectors.joining(between));
    }

    ActRefused refusing(Item item) {
        return words.map(text -> new ActRefused("destruction.barred", clauses, item.label(), text))
                .orElseGet(() -> new ActRefused("destruction.barred.unruled", clauses, item.label()));
    }
}
