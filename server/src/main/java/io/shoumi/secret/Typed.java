package io.shoumi.secret;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.BadInput.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a form as sent, read one by one; every fault is collected, so that all are shown at once. */
final class Typed {
    private final Map<String, List<String>> sent;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    Typed(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    void fault(String field, String messageKey, Object... arguments) {
        faults.putIfAbsent(field, new Fault(messageKey, arguments));
    }

    /** @throws BadInput with all faults, when there are any */
    void check() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    List<String> all(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    boolean yes(String field) {
        return all(field).contains("yes");
    }

    @Nullable
    String optional(String field, int max) {
        var values = all(field);
        if (values.isEmpty()) {
            return null;
        }
        if (values.getFirst().length() > max) {
            fault(field, "secret.too-long", max);
        }
        return values.getFirst();
    }

    String required(String field, int max) {
        var value = optional(field, max);
        if (value == null) {
            fault(field, "secret.required");
            return "";
        }
        return value;
    }

    /** A choice among codes; a missing or unknown one is a fault and empty. */
    <T> Optional<T> choice(String field, Function<String, T> of) {
        try {
            var value = optional(field, 100);
            if (value != null) {
                return Optional.of(of.apply(value));
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            // falls through: somebody typed a code that no page offers
        }
        fault(field, "secret.choose");
        return Optional.empty();
    }

    @Nullable
    UUID id(String field) {
        return choice(field, UUID::fromString).orElse(null);
    }

    int number(String field, int min, int max) {
        var value = optional(field, 20);
        try {
            var number = Integer.parseInt(value == null ? "" : value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: the fault says what is wanted
        }
        fault(field, "secret.number", min, max);
        return min;
    }
}
