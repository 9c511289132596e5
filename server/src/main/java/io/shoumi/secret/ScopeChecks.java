package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the scope fields of a form: people by staff number or by a name that only one bears, units, posts. */
@Repository
class ScopeChecks {
    private static final int ENTRIES_MAX = 200;

    private final JdbcClient jdbc;

    ScopeChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Scope read(Typed typed) {
        var people = people(typed);
        var units = ids(typed);
        var posts = posts(typed);
        var scope = new Scope(people, units, posts);
        if (scope.isEmpty()) {
            typed.fault("scopePeople", "secret.scope-empty");
        }
        return scope;
    }

    private List<PersonId> people(Typed typed) {
        var names = typed.all("scopePeople").stream()
                .flatMap(line -> Arrays.stream(line.split("[,，;；、\\s]+")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > ENTRIES_MAX) {
            typed.fault("scopePeople", "secret.too-many", ENTRIES_MAX);
            return List.of();
        }
        var found = new ArrayList<PersonId>();
        for (var name : names) {
            find(name, typed, found);
        }
        return found;
    }

    private void find(String name, Typed typed, List<PersonId> found) {
        var matching = jdbc.sql("""
                        select id, number from person where status = 'active' and (lower(number) = lower(:name) or name = :name)
                        order by lower(number) = lower(:name) desc, number limit 5""")
                .param("name", name)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getString("number")))
                .list();
        var exact = matching.stream()
                .filter(one -> one.number().equalsIgnoreCase(name))
                .findFirst();
        if (exact.isPresent() || matching.size() == 1) {
            found.add(new PersonId(exact.orElseGet(matching::getFirst).id()));
        } else if (matching.isEmpty()) {
            typed.fault("scopePeople", "secret.nobody", name);
        } else {
            var numbers = String.join(" ", matching.stream().map(Known::number).toList());
            typed.fault("scopePeople", "secret.several", name, numbers);
        }
    }

    private record Known(UUID id, String number) {}

    private List<UUID> ids(Typed typed) {
        try {
            var ids = typed.all("scopeUnits").stream()
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
            return known(ids) ? ids : faulty(typed, "scopeUnits");
        } catch (IllegalArgumentException e) {
            return faulty(typed, "scopeUnits");
        }
    }

    private List<Scope.Post> posts(Typed typed) {
        try {
            var posts =
                    typed.all("scopePosts").stream().map(Scope::post).distinct().toList();
            var units = posts.stream().map(Scope.Post::unit).distinct().toList();
            return known(units) ? posts : faulty(typed, "scopePosts");
        } catch (IllegalArgumentException e) {
            return faulty(typed, "scopePosts");
        }
    }

    private boolean known(List<UUID> units) {
        return units.isEmpty()
                || jdbc.sql("select count(*) from unit where id = any(?)")
                                .param(units.toArray(UUID[]::new))
                                .query(Integer.class)
                                .single()
                        == units.size();
    }

    private static <T> List<T> faulty(Typed typed, String field) {
        typed.fault(field, "secret.choose");
        return List.of();
    }
}
