package io.shoumi.secret;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the list is asked for; empty texts ask for everything. */
public record SecretFilter(Words words, @Nullable UUID unit, Sort sort, int page) {
    public static final int PAGE_SIZE = 50;
    private static final int PAGE_MAX = 100_000;

    /** @param text cover title, number or document number, or a part of one */
    public record Words(String text, String level, String state, String kind) {}

    public SecretFilter {
        page = Math.clamp(page, 1, PAGE_MAX);
    }

    /** The orders a list can have; the SQL is this program's own, never the request's. */
    public enum Sort {
        NEWEST("v.registered_at desc, v.id"),
        NUMBER("v.number desc nulls first, v.id"),
        COVER("v.cover_title, v.id"),
        LEVEL(
                "array_position(array['state-top','state-confidential','state-secret','core','ordinary','internal'], v.level), v.id"),
        UNTIL("v.term_until nulls last, v.id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Sort of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst()
                    .orElse(NEWEST);
        }
    }

    public static SecretFilter everything() {
        return new SecretFilter(new Words("", "", "", ""), null, Sort.NEWEST, 1);
    }

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
