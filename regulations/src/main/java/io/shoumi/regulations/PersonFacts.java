package io.shoumi.regulations;

import java.util.Set;

/** The one who acts, as regards one secret at one moment. {@code inScope}: within its scope of knowledge then. */
public record PersonFacts(Party party, Standing standing, Powers powers, boolean inScope) {
    /** Nothing is known of this person, so nothing is permitted. */
    public static PersonFacts stranger(Party party) {
        return new PersonFacts(party, Standing.NONE, Powers.NONE, false);
    }

    /** Active, pledged and trained, within scope or not, with no post and no designation. */
    public static PersonFacts colleague(Party party, boolean inScope) {
        return new PersonFacts(party, Standing.FULL, Powers.NONE, inScope);
    }

    public PersonFacts with(Standing changed) {
        return new PersonFacts(party, changed, powers, inScope);
    }

    public PersonFacts withPosts(Role... posts) {
        return with(new Powers(Set.of(posts), powers.designations(), powers.administrators()));
    }

    public PersonFacts withDesignations(Designation... designations) {
        return with(new Powers(powers.posts(), Set.of(designations), powers.administrators()));
    }

    public PersonFacts with(Powers changed) {
        return new PersonFacts(party, standing, changed, inScope);
    }

    PersonFacts inScope(boolean yes) {
        return new PersonFacts(party, standing, powers, yes);
    }
}
