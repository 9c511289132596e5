package io.shoumi.regulations;

import java.util.Set;

/** What a person is and is designated for, as regards the secret's department, at the moment of the act. */
public record Powers(Set<Role> posts, Set<Designation> designations, Set<Administrator> administrators) {
    public static final Powers NONE = new Powers(Set.of(), Set.of(), Set.of());

    public Powers {
        posts = Set.copyOf(posts);
        designations = Set.copyOf(designations);
        administrators = Set.copyOf(administrators);
    }

    Powers posts(Set<Role> changed) {
        return new Powers(changed, designations, administrators);
    }

    Powers designations(Set<Designation> changed) {
        return new Powers(posts, changed, administrators);
    }

    Powers administrators(Set<Administrator> changed) {
        return new Powers(posts, designations, changed);
    }
}
