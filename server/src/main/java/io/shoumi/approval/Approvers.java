package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may approve: holders of the post in the unit, or in the nearest one above it where somebody but the requester holds it,
 * and the deputies in force of those. The requester, and whoever stands in for the requester, is never among them.
 */
@Repository
public class Approvers {
    private static final List<Role> POSTS =
            List.of(Role.GENERAL_MANAGER, Role.LEADER_IN_CHARGE, Role.SUPERVISOR, Role.CLERK, Role.ARCHIVIST);
    private static final List<Role> LEADING = List.of(Role.GENERAL_MANAGER, Role.LEADER_IN_CHARGE, Role.SUPERVISOR);

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One who may approve, as pages name them. */
    public record Approver(
            Authority authority, String name, @Nullable String onBehalfOfName) {}

    /** Leaders first, then their deputies. */
    public List<Approver> of(UUID unit, Role role, PersonId requester) {
        return jdbc.sql("""
                        select a.person_id, p.name, a.on_behalf_of, l.name as leader
                        from approvers(:unit, :posts, :requester, :now) a
                        join person p on p.id = a.person_id left join person l on l.id = a.on_behalf_of
                        order by a.on_behalf_of is not null, p.name""")
                .param("unit", unit)
                .param("posts", posts(role))
                .param("requester", requester.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Approver(
                        new Authority(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                role,
                                Optional.ofNullable(row.getObject("on_behalf_of", UUID.class))
                                        .map(PersonId::new)),
                        row.getString("name"),
                        row.getString("leader")))
                .list();
    }

    /** By what authority somebody may meet a need; their own post before a deputy's. */
    Optional<Authority> authority(PersonId person, UUID unit, Role role, PersonId requester) {
        return of(unit, role, requester).stream()
                .map(Approver::authority)
                .filter(authority -> authority.person().equals(person))
                .findFirst();
    }

    /** The codes of the posts whose approval counts as the role's. */
    static String[] posts(Role role) {
        var candidates = role == Role.ANOTHER_PERSON ? LEADING : POSTS;
        return candidates.stream()
                .filter(post -> post.countsAs().contains(role))
                .map(Role::code)
                .toArray(String[]::new);
    }

    static Stream<Role> roles() {
        return Stream.of(Role.values()).filter(role -> posts(role).length > 0);
    }
}
