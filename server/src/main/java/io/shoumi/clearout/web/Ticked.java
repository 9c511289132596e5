package io.shoumi.clearout.web;

import io.shoumi.desk.Folded;
import io.shoumi.gate.BadInput;
import io.shoumi.people.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A form with boxes to tick, as it was sent. */
record Ticked(MultiValueMap<String, String> sent) {

    String of(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : Folded.of(value);
    }

    /** @throws BadInput where something is no id */
    List<UUID> ids(String field, String fault) {
        return sent.getOrDefault(field, List.of()).stream()
                .map(id -> Ids.parse(id).orElseThrow(() -> new BadInput(field, fault)))
                .toList();
    }

    /** As a form keeps it: what was ticked by commas, with what was found by a scan. */
    Map<String, String> typed(UUID... found) {
        var typed = sent.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
        if (found.length > 0) {
            var ticked = Stream.concat(
                            sent.getOrDefault("pick", List.of()).stream(),
                            Stream.of(found).map(UUID::toString))
                    .distinct()
                    .collect(Collectors.joining(","));
            typed.put("pick", ticked);
            typed.put("label", "");
        }
        return typed;
    }
}
