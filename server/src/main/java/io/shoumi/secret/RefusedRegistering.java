package io.shoumi.secret;

import io.shoumi.gate.ActRefused;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Ruling;
import java.util.stream.Collectors;

/** The refusal of an act about something that is no secret yet, naming what is missing. */
final class RefusedRegistering {
    private RefusedRegistering() {}

    static ActRefused by(Ruling ruling) {
        var missing = ruling.missing().stream().map(Requirement::missing).toList();
        var zh = missing.stream().map(Bilingual::zh).collect(Collectors.joining("；"));
        var en = missing.stream().map(Bilingual::en).collect(Collectors.joining("; "));
        var clauses = ruling.missing().stream()
                .flatMap(requirement -> requirement.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        return new ActRefused("regulation.refused", clauses, zh.isEmpty() ? "—" : new Bilingual(zh, en));
    }
}
