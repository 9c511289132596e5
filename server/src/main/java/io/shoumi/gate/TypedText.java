package io.shoumi.gate;

import jakarta.servlet.http.HttpServletRequest;

/** The most that any field of a form takes. A field that takes less says so itself. */
final class TypedText {
    /** Characters: some hundreds of people, or five pages of grounds. */
    static final int LENGTH_MAX = 10_000;

    private TypedText() {}

    /** @throws BadInput that names the first field with more than {@value #LENGTH_MAX} characters */
    static void requireShort(HttpServletRequest request) {
        request.getParameterMap().forEach((field, values) -> {
            for (var value : values) {
                if (value.length() > LENGTH_MAX) {
                    throw new BadInput(named(field), "error.typed-too-long", LENGTH_MAX, named(field), value.length());
                }
            }
        });
    }

    /** A field's name comes from outside. */
    private static String named(String field) {
        return field.length() > 40 ? field.substring(0, 40) : field;
    }
}
