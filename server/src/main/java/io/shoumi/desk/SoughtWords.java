package io.shoumi.desk;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What was typed to search a list. It may be a true title, so it stays in the session, sealed, and never stands in an address,
 * in the browser's history or in a proxy's log; the address carries a mark that says nothing of it and works for this session
 * only.
 */
@Component
public class SoughtWords {
    /** The field of an address that carries the mark. */
    public static final String MARK = "found";

    private static final String KEPT = SoughtWords.class.getName();
    private static final int KEPT_MAX = 50;
    private static final int LENGTH_MAX = 100;

    /** The mark for a text; empty for an empty one. */
    public String keep(HttpSession session, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        var mark = UUID.randomUUID().toString();
        var kept = new LinkedHashMap<>(kept(session));
        kept.put(mark, text.substring(0, Math.min(LENGTH_MAX, text.length())));
        if (kept.size() > KEPT_MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.setAttribute(KEPT, new Kept(kept));
        return mark;
    }

    /** The text of a mark; empty when this session knows none. */
    public String of(HttpSession session, String mark) {
        return kept(session).getOrDefault(mark, "");
    }

    private static Map<String, String> kept(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Kept kept ? kept.texts() : Map.of();
    }

    /** Marks and texts, oldest first. */
    private record Kept(LinkedHashMap<String, String> texts) implements Serializable {}
}
