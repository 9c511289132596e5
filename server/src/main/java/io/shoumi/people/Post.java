package io.shoumi.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A post that somebody holds in a unit. What authority it gives is the regulations' matter. */
public enum Post {
    GENERAL_MANAGER,
    LEADER_IN_CHARGE,
    SUPERVISOR,
    CLERK,
    ARCHIVIST,
    STAFF;

    /** As the database, the rules and the message files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Post> of(String code) {
        return Arrays.stream(values()).filter(post -> post.code().equals(code)).findFirst();
    }
}
