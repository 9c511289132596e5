package io.shoumi.demo;

import java.util.Collection;
import java.util.Map;

/** The house as it stands after its founding: everybody by staff number, and where papers are kept. */
record Founded(Map<String, Actor> byNumber) {
    Founded {
        byNumber = Map.copyOf(byNumber);
    }

    Actor of(Cast.Member member) {
        return java.util.Objects.requireNonNull(byNumber.get(member.number()));
    }

    Actor inPost(String post, String unit) {
        return of(Cast.inPost(post, unit));
    }

    Collection<Actor> everybody() {
        return byNumber.values();
    }
}
