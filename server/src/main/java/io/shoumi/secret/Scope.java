package io.shoumi.secret;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.evidence.json.JsonValue.JsonArray;
import io.shoumi.evidence.json.JsonValue.JsonObject;
import io.shoumi.evidence.json.JsonValue.JsonString;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who may know: people by name, units with all below them, and whoever holds a post in a unit or below it. */
public record Scope(List<PersonId> people, List<UUID> units, List<Post> posts) {
    public Scope {
        people = List.copyOf(people);
        units = List.copyOf(units);
        posts = List.copyOf(posts);
    }

    /** {@code supervisor@<unit>}. */
    public record Post(Role post, UUID unit) {
        @Override
        public String toString() {
            return post.code() + "@" + unit;
        }
    }

    public boolean isEmpty() {
        return people.isEmpty() && units.isEmpty() && posts.isEmpty();
    }

    /** RFC 8785; what is decided and kept with the decision. */
    String toJson() {
        return JsonValue.of(Map.of("people", texts(people), "units", texts(units), "posts", texts(posts)))
                .canonical();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    static Scope parse(String json) {
        var all = (JsonObject) JsonValue.parse(json);
        return new Scope(
                texts(all, "people").stream()
                        .map(id -> new PersonId(UUID.fromString(id)))
                        .toList(),
                texts(all, "units").stream().map(UUID::fromString).toList(),
                texts(all, "posts").stream().map(Scope::post).toList());
    }

    private static List<String> texts(JsonObject all, String name) {
        return all.members().get(name) instanceof JsonArray array
                ? array.items().stream().map(item -> ((JsonString) item).text()).toList()
                : List.of();
    }

    /** @throws IllegalArgumentException for anything else */
    static Post post(String text) {
        var at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a post of a unit");
        }
        return new Post(Role.of(text.substring(0, at)), UUID.fromString(text.substring(at + 1)));
    }
}
