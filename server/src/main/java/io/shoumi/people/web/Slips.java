package io.shoumi.people.web;

import io.shoumi.people.Slip;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/** Slips wait in the session of whoever made them until they say that they handed them over; nowhere else. */
final class Slips {
    private static final String KEY = Slips.class.getName();

    private Slips() {}

    static void put(HttpSession session, List<Slip> slips) {
        session.setAttribute(KEY, List.copyOf(slips));
    }

    static List<Slip> in(HttpSession session) {
        return session.getAttribute(KEY) instanceof List<?> found
                ? found.stream().map(Slip.class::cast).toList()
                : List.of();
    }

    static void clear(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
