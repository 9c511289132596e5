package io.shoumi.people;

import io.shoumi.regulations.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Posts as people write them in a sheet: by their name in either language, or by code. */
final class PostNames {
    private static final Map<String, Post> NAMES = names();

    private PostNames() {}

    private static Map<String, Post> names() {
        var all = new TreeMap<String, Post>();
        for (var post : Post.values()) {
            var label = Role.of(post.code()).label();
            all.put(post.code(), post);
            all.put(label.zh(), post);
            all.put(label.en().toLowerCase(Locale.ROOT), post);
        }
        all.put("员工", Post.STAFF);
        return Map.copyOf(all);
    }

    static Optional<Post> read(String text) {
        return Optional.ofNullable(NAMES.get(text.strip().toLowerCase(Locale.ROOT)));
    }
}
