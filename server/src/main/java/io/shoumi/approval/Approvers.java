package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may approve: holders of the post in the unit, or in the nearest one above it where somebody but the requester holds it,
 * and the deputies in force of those. The requester, and whoever stands in for the requester, is never among them, nor is anybody
 * who has met another need of the request.
 */
@Repository
public class Approvers {
    private static final String NAMED = """
            select %s as role, %s as ready, a.person_id, p.name, a.on_behalf_of, l.name as leader from %s a
            join person p on p.id = a.person_id left join person l on l.id = a.on_behalf_of
            order by a.on_behalf_of is not null, p.name""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One who may approve, as pages name them; {@code ready} unless something must come before. */
    public record Approver(
            Authority authority, String name, @Nullable String onBehalfOfName, boolean ready) {}

    /** Leaders first, then their deputies. */
    public List<Approver> of(UUID unit, Role role, PersonId requester) {
        return of(unit, role, Set.of(requester));
    }

    private List<Approver> of(UUID unit, Role role, Set<PersonId> besides) {
        return jdbc.sql(NAMED.formatted(":role", "true", "holders(:unit, :posts, :besides, :now)"))
                .param("role", role.code())
                .param("unit", unit)
                .param("posts", Need.anyOf(role).stream().map(Role::code).toArray(String[]::new))
                .param("besides", besides.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> approver(row))
                .list();
    }

    /** Who may decide the request, by which of its open needs. */
    public List<Approver> deciders(RequestId request) {
        return jdbc.sql(NAMED.formatted("a.role", "a.ready", "deciders(:request, :now)"))
                .param("request", request.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> approver(row))
                .list();
    }

    private static Approver approver(ResultSet row) throws SQLException {
        return new Approver(
                new Authority(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Seat.of(row.getString("role")),
                        Optional.ofNullable(row.getObject("on_behalf_of", UUID.class))
                                .map(PersonId::new)),
                row.getString("name"),
                row.getString("leader"),
                row.getBoolean("ready"));
    }

    /**
     * By what authority somebody decides the request; their own post before a deputy's. Who could meet several needs meets one of
     * them: the one that leaves the others to somebody else.
     */
    public Optional<Authority> authority(Request request, PersonId person) {
        if (!(request.state() instanceof ApprovalState.Submitted submitted)) {
            return Optional.empty();
        }
        var held = deciders(request.id()).stream()
                .filter(Approver::ready)
                .map(Approver::authority)
                .filter(authority -> authority.person().equals(person))
                .toList();
        return held.size() < 2
                ? held.stream().findFirst()
                : held.stream()
                        .filter(authority -> othersRemain(request.unit(), submitted, authority))
                        .findFirst()
                        .or(() -> held.stream().findFirst());
    }

    /** Whether the other open needs can be met once this one is. */
    boolean othersRemain(UUID unit, ApprovalState.Submitted submitted, Authority authority) {
        var spent = new HashSet<PersonId>();
        spent.add(submitted.requester());
        submitted.approvals().forEach(approval -> approval.authority().people().forEach(spent::add));
        submitted.open().stream().flatMap(one -> one.step().stream()).forEach(step -> spent.add(step.person()));
        authority.people().forEach(spent::add);
        var rest = submitted.open().stream()
                .filter(one -> !one.seat().equals(authority.seat()))
                .flatMap(one -> one.seat() instanceof Seat.Post(Role role)
                        ? Stream.of(new Need(role, one.clauses()))
                        : Stream.empty())
                .toList();
        return canAllBeMet(unit, rest, spent);
    }

    /** Whether the needs can be met, each by somebody else, without those who have no part in it. */
    boolean canAllBeMet(UUID unit, List<Need> needs, Set<PersonId> besides) {
        if (needs.isEmpty()) {
            return true;
        }
        var rest = needs.subList(1, needs.size());
        return of(unit, needs.getFirst().role(), besides).stream().anyMatch(approver -> {
            var spent = new HashSet<>(besides);
            approver.authority().people().forEach(spent::add);
            return canAllBeMet(unit, rest, spent);
        });
    }
}
