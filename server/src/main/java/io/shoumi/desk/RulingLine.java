package io.shoumi.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a ruling with the clauses it comes from.
 *
 * @param sub a second, smaller line: 煤业档案 R1，2026-01-01 版
 * @param source shown instead of clauses when the reason comes from a record, not a rule
 */
public record RulingLine(
        Kind kind,
        String text,
        @Nullable String sub,
        List<String> clauses,
        @Nullable String source) {
    public RulingLine {
        clauses = List.copyOf(clauses);
    }

    public static RulingLine of(Kind kind, String text, String... clauses) {
        return new RulingLine(kind, text, null, List.of(clauses), null);
    }

    /** A demand of a rule that is met, unlike a fact of a record. */
    boolean metByRule() {
        return kind == Kind.MET && source == null;
    }

    /** What the line says, by icon and colour. */
    public enum Kind {
        MET("check", "ok"),
        MISSING("hourglass", "wait"),
        WARNING("alert-triangle", "wait"),
        REFUSED("x", "no"),
        DUTY_READ("eye", ""),
        DUTY_BAN("ban", ""),
        DUTY_TRACE("fingerprint", ""),
        DUTY("list-check", "");

        private final String icon;
        private final String css;

        Kind(String icon, String css) {
            this.icon = icon;
            this.css = css;
        }

        public String icon() {
            return icon;
        }

        public String css() {
            return css;
        }
    }
}
