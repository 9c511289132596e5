package io.shoumi.approval;

import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Role;

/** In what capacity somebody decides; one need of a request each. */
public sealed interface Seat {
    /** The code of the tables. */
    String code();

    Bilingual label();

    /** A holder of a post that the ruling asked for. */
    record Post(Role role) implements Seat {
        @Override
        public String code() {
            return role.code();
        }

        @Override
        public Bilingual label() {
            return role.label();
        }
    }

    /** Somebody whom an approver named besides. */
    record Added(int ordinal) implements Seat {
        private static final String PREFIX = "added-";
        private static final Bilingual LABEL = new Bilingual("加签人", "named besides");

        @Override
        public String code() {
            return PREFIX + ordinal;
        }

        @Override
        public Bilingual label() {
            return LABEL;
        }
    }

    static Seat of(String code) {
        return code.startsWith(Added.PREFIX)
                ? new Added(Integer.parseInt(code.substring(Added.PREFIX.length())))
                : new Post(Role.of(code));
    }
}
