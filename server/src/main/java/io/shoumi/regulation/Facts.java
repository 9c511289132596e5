package io.shoumi.regulation;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Administrator;
import io.shoumi.regulations.ArchiveKind;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarrierState;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Keeping;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.Powers;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import io.shoumi.regulations.Standing;
import io.shoumi.regulations.Statement;
import io.shoumi.regulations.Unreleased;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facts of an act, one query each for person, secret and carrier. A unit's own posts and those of the units above it count;
 * adoption likewise: what the group adopted binds its companies and departments.
 */
@Repository
class Facts {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SecretId> secretOf(UUID carrier) {
        return jdbc.sql("select secret_id from carrier where id = ?")
                .param(carrier)
                .query(UUID.class)
                .optional()
                .map(SecretId::new);
    }

    Set<Regulation> adopted(UUID unit, Instant at) {
        return Set.copyOf(jdbc.sql("""
                        select distinct a.regulation from adoption a
                        where a.unit_id in (select * from unit_and_above(:unit)) and a.during @> :at::timestamptz""")
                .param("unit", unit)
                .param("at", Timestamp.from(at))
                .query((row, n) -> Regulation.of(row.getString(1)))
                .set());
    }

    PersonFacts personInUnit(PersonId who, UUID unit, AsOf asOf) {
        return person(who, unit, null, asOf);
    }

    PersonFacts person(PersonId who, SecretId what, AsOf asOf) {
        return person(who, null, what, asOf);
    }

    private PersonFacts person(PersonId who, @Nullable UUID unit, @Nullable SecretId what, AsOf asOf) {
        var at = asOf.at();
        return jdbc.sql("""
                        with matter as (
                          select coalesce(:unit::uuid, (select unit_id from secret where id = :secret::uuid)) as unit_id),
                        above as (select u as id from matter, unit_and_above(matter.unit_id) as u)
                        select
                          (a.state = 'active' and p.status = 'active') as active,
                          exists (select 1 from pledge l where l.person_id = p.id and l.year = :year
                             and (:past::timestamptz is null or l.signed_at <= :past::timestamptz)) as pledged,
                          p.trained_on is not null and p.trained_on <= :day as trained,
                          array(select h.post from post_holding h where h.person_id = p.id and h.granted_by is not null
                             and h.during @> :at::timestamptz and h.unit_id in (select id from above)) as posts,
                          array(select unnest(d.acts) from designation d, matter where d.person_id = p.id
                             and d.unit_id = matter.unit_id and d.during @> :at::timestamptz) as designations,
                          array(select g.role from role_grant g where g.person_id = p.id
                             and g.during @> :at::timestamptz) as roles,
                          :secret::uuid is not null and in_scope(:secret::uuid, p.id, :at::timestamptz) as in_scope
                        from person p left join account a on a.person_id = p.id where p.id = :person""")
                .param("unit", unit)
                .param("secret", what == null ? null : what.value())
                .param("person", who.value())
                .param("year", at.atZone(CHINA).getYear())
                .param("day", java.sql.Date.valueOf(at.atZone(CHINA).toLocalDate()))
                .param("at", Timestamp.from(at))
                .param("past", timestamp(asOf.pastOnly()))
                .query((row, n) -> facts(who, row))
                .optional()
                .orElseGet(() -> PersonFacts.stranger(new Party(who.toString())));
    }

    private static PersonFacts facts(PersonId who, ResultSet row) throws SQLException {
        var roles = strings(row.getArray("roles"));
        var posts = strings(row.getArray("posts")).stream()
                .map(Role::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.contains("officer")) {
            posts.add(Role.CLASSIFICATION_AUTHORITY);
        }
        var designations = strings(row.getArray("designations")).stream()
                .map(Designation::of)
                .collect(Collectors.toSet());
        var active = row.getBoolean("active");
        var standing = new Standing(active, row.getBoolean("pledged"), row.getBoolean("trained"));
        return new PersonFacts(
                new Party(who.toString()),
                standing,
                new Powers(posts, designations, administrators(roles)),
                row.getBoolean("in_scope"));
    }

    private static Set<Administrator> administrators(Set<String> roles) {
        var all = EnumSet.noneOf(Administrator.class);
        if (roles.contains("system-admin")) {
            all.add(Administrator.SYSTEM);
        }
        if (roles.contains("security-admin")) {
            all.add(Administrator.SECURITY);
        }
        if (roles.contains("auditor")) {
            all.add(Administrator.AUDIT);
        }
        return all;
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** Empty where there is none, or was none then. */
    Optional<SecretFacts> secret(SecretId what, AsOf asOf) {
        return jdbc.sql("""
                        select case when :past::timestamptz is null then s.level else coalesce(c.level, s.level) end as level,
                          case when :past::timestamptz is null then s.state in ('active', 'declassified', 'destroyed')
                            else coalesce(d.outcome = 'approved', false) end as decided, s.archive, s.unreleased, s.customer_data,
                          c.proposer_id, c.scope <> '' as scoped,
                          array(select distinct a.regulation from adoption a
                             where a.unit_id in (select * from unit_and_above(s.unit_id)) and a.during @> :at::timestamptz)
                             as adopted
                        from secret s left join lateral (select * from classification k where k.secret_id = s.id
                            and (:past::timestamptz is null or (case k.kind when 'first' then k.proposed_at else k.decided_at end)
                              <= :past::timestamptz) order by k.proposed_at desc limit 1) c on true
                        left join lateral (select k.outcome from classification k where k.secret_id = s.id
                            and k.decided_at <= :past::timestamptz order by k.decided_at desc limit 1) d on true
                        where s.id = :secret and (:past::timestamptz is null or s.registered_at <= :past::timestamptz)""")
                .param("secret", what.value())
                .param("at", Timestamp.from(asOf.at()))
                .param("past", timestamp(asOf.pastOnly()))
                .query((row, n) -> secretFacts(what, row))
                .optional();
    }

    private static SecretFacts secretFacts(SecretId what, ResultSet row) throws SQLException {
        var stated = EnumSet.of(Statement.LEVEL, Statement.TERM, Statement.RESPONSIBLE_DEPARTMENT);
        if (row.getBoolean("scoped")) {
            stated.add(Statement.SCOPE);
        }
        var decided = row.getBoolean("decided");
        var proposer = new Party(String.valueOf(row.getString("proposer_id")));
        return new SecretFacts(
                new SecretRef(what.toString()),
                strings(row.getArray("adopted")).stream().map(Regulation::of).collect(Collectors.toSet()),
                new Classification(Level.of(row.getString("level")), proposer, decided, stated),
                handling(row));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        var archive = Arrays.stream(ArchiveKind.values())
                .filter(kind -> is(kind.code(), row, "archive"))
                .findFirst()
                .orElse(ArchiveKind.RECORD);
        var unreleased = Arrays.stream(Unreleased.values())
                .filter(kind -> is(kind.code(), row, "unreleased"))
                .findFirst()
                .orElse(Unreleased.PERSONNEL);
        return new Handling(archive, unreleased, row.getBoolean("customer_data"));
    }

    private static boolean is(String code, ResultSet row, String column) {
        try {
            return code.equals(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@code who}'s own live loan or carry-out counts as theirs; where somebody else's is live, it is that person's.
     *
     * @param overdueToo one that ran out gives no right any more, but is still to be returned
     */
    CarrierFacts carrier(UUID carrier, PersonId who, AsOf asOf, boolean overdueToo) {
        return asOf.past()
                ? pastCarrier(carrier, who, asOf.at(), overdueToo)
                : carrierNow(carrier, who, asOf.at(), overdueToo);
    }

    private CarrierFacts carrierNow(UUID carrier, PersonId who, Instant at, boolean overdueToo) {
        return carrier(jdbc.sql("""
                        select c.kind, c.frozen_at is not null as frozen, k.state,
                          coalesce(k.holder_id::text, k.place_id::text, k.outside, '') as holder,
                          (select b.who::text from (
                             select l.borrower_id as who, l.approved_at from loan l where l.carrier_id = c.id
                               and (l.state in ('approved', 'lent') and l.due_at > :at or :overdue and l.state = 'lent')
                             union all
                             select o.bearer_id, o.approved_at from carry_out_copy y join carry_out o on o.id = y.carry_out_id
                             where y.carrier_id = c.id and y.returned_at is null and y.lapsed_at is null
                               and (o.due_at > :at or :overdue and y.received_at is not null)) b
                             order by (b.who = :who) desc, b.approved_at limit 1) as borrower,
                          holds_on(c.id, null) as holds, incidents_on(c.id, null) as incidents, circulating(c.id, null) as circulating,
                          being_destroyed(c.id, null) as listed, dispatched(c.id, null) as dispatched, carried_out(c.id, null) as out
                        from carrier c left join custody k on k.carrier_id = c.id and upper_inf(k.during)
                        where c.id = :carrier"""), carrier, who, at, overdueToo);
    }

    /** As custody, loans and events tell of a time past. */
    private CarrierFacts pastCarrier(UUID carrier, PersonId who, Instant at, boolean overdueToo) {
        return carrier(jdbc.sql("""
                        select c.kind, coalesce((select e.kind = 'frozen' from custody_event e where e.carrier_id = c.id
                            and e.kind in ('frozen', 'unfrozen') and e.at <= :at order by e.carrier_seq desc limit 1), false) as frozen,
                          k.state, coalesce(k.holder_id::text, k.place_id::text, k.outside, '') as holder,
                          (select b.who::text from (
                             select l.borrower_id as who, l.approved_at from loan l where l.carrier_id = c.id and l.approved_at <= :at
                               and (l.returned_at is null or l.returned_at > :at) and (l.due_at > :at or :overdue and l.lent_at <= :at)
                             union all
                             select o.bearer_id, o.approved_at from carry_out_copy y join carry_out o on o.id = y.carry_out_id
                             where y.carrier_id = c.id and o.approved_at <= :at and (y.returned_at is null or y.returned_at > :at)
                               and (y.lapsed_at is null or y.lapsed_at > :at)
                               and (o.due_at > :at or :overdue and y.received_at <= :at)) b
                             order by (b.who = :who) desc, b.approved_at limit 1) as borrower,
                          holds_on(c.id, :at) as holds, incidents_on(c.id, :at) as incidents, circulating(c.id, :at) as circulating,
                          being_destroyed(c.id, :at) as listed, dispatched(c.id, :at) as dispatched, carried_out(c.id, :at) as out
                        from carrier c left join custody k on k.carrier_id = c.id and k.during @> :at::timestamptz
                        where c.id = :carrier and c.created_at <= :at"""), carrier, who, at, overdueToo);
    }

    private static CarrierFacts carrier(
            JdbcClient.StatementSpec asked, UUID carrier, PersonId who, Instant at, boolean overdueToo) {
        return asked.param("carrier", carrier)
                .param("overdue", overdueToo)
                .param("who", who.value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> new CarrierFacts(
                        form(row.getString("kind")),
                        new Party(row.getString("holder")),
                        Optional.ofNullable(row.getString("borrower")).map(Party::new),
                        state(row),
                        new Keeping(strings(row.getArray("holds")), strings(row.getArray("incidents")))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static CarrierForm form(String code) {
        return Arrays.stream(CarrierForm.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A lost copy may turn up: nothing may be done with it but taking it back, as with any other that is frozen. */
    private static CarrierState state(ResultSet row) throws SQLException {
        return switch (String.valueOf(row.getString("state"))) {
            case "lost" -> CarrierState.FROZEN;
            case "destroyed", "returned" -> CarrierState.GONE;
            case "sent-out" -> row.getBoolean("dispatched") ? dispatched(row) : CarrierState.GONE;
            default -> row.getBoolean("dispatched") ? dispatched(row) : inHouse(row);
        };
    }

    private static CarrierState dispatched(ResultSet row) throws SQLException {
        return row.getBoolean("frozen") ? CarrierState.FROZEN : CarrierState.DISPATCHED;
    }

    private static CarrierState inHouse(ResultSet row) throws SQLException {
        return row.getBoolean("frozen") ? CarrierState.FROZEN : inPlace(row);
    }

    private static CarrierState inPlace(ResultSet row) throws SQLException {
        var circulates = row.getString("circulating");
        if (circulates != null) {
            return "with-reader".equals(circulates) ? CarrierState.WITH_READER : CarrierState.CIRCULATING;
        }
        if (row.getBoolean("out")) {
            return CarrierState.OUT;
        }
        return row.getBoolean("listed") ? CarrierState.LISTED : CarrierState.KEPT;
    }
}
