package io.shoumi.api;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.BodyTooLarge;
import io.shoumi.gate.InputFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send: as much as a route takes, of the shape that it takes, and nothing besides. */
final class Bodies {
    static final int KIB_MAX = 256;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Bodies() {}

    /** The body as sent, of that shape. */
    static Map<String, @Nullable Object> read(HttpServletRequest request, Class<? extends Shape.Sent> shape)
            throws IOException {
        var bytes = request.getInputStream().readNBytes(KIB_MAX * 1024 + 1);
        if (bytes.length > KIB_MAX * 1024) {
            throw new BodyTooLarge(KIB_MAX);
        }
        var sent = parsed(bytes);
        var faults = new InputFaults();
        Shape.check(shape, sent, faults);
        faults.raise();
        return sent;
    }

    private static Map<String, @Nullable Object> parsed(byte[] bytes) {
        try {
            var sent = JSON.readValue(bytes, new TypeReference<Map<String, @Nullable Object>>() {});
            if (sent != null) {
                return sent;
            }
        } catch (JacksonException e) {
            // falls through: the fault says what is wanted, and nothing of what was sent
        }
        throw new BadInput("body", "error.not-json");
    }

    static <T> T as(Class<T> shape, Map<String, @Nullable Object> sent) {
        return JSON.convertValue(sent, shape);
    }

    /** Nothing in an address but what is known. */
    static void requireKnown(Collection<String> fields, String... known) {
        var faults = new InputFaults();
        var all = java.util.Set.of(known);
        new TreeSet<>(fields).forEach(field -> faults.unless(all.contains(field), field, "error.unknown-field", field));
        faults.raise();
    }

    static @Nullable Instant moment(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Instant.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "error.wrong-type", field, "date-time");
        }
    }

    static UUID id(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new BadInput(field, "error.missing-field", field);
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new BadInput(field, "error.wrong-type", field, "uuid");
        }
    }
}
