package io.shoumi.people;

import io.shoumi.identity.PledgeYear;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works here: the list of people with their posts, accounts and pledges. Everybody who left is left out. */
@Repository
public class Directory {
    private static final String PEOPLE = """
            with people as (
              select p.id, p.number, p.name, p.unit_id, u.name_zh, u.name_en, p.trained_on, a.login,
                case when a.state = 'invited' and a.invite_halves then 'reset' else a.state end as state,
                (select l.signed_at from pledge l where l.person_id = p.id and l.year = :year) as pledged_at,
                array(select g.role from role_grant g where g.person_id = p.id and g.during @> :now::timestamptz
                  order by g.role) as roles,
                exists (select 1 from post_holding h where h.person_id = p.id and h.granted_by is null
                  and h.during @> :now::timestamptz) as proposed
              from person p left join unit u on u.id = p.unit_id left join account a on a.person_id = p.id
              where p.status = 'active')
            """;
    private static final String UNGRANTED = "(proposed or roles = '{}')";
    private static final String WHERE = """
             where (:text = '' or name ilike '%' || :like || '%' escape '\\' or lower(number) like lower(:like) || '%' escape '\\')
               and (:unit::uuid is null or :unit::uuid in (select unit_and_above(unit_id)))
               and case :view when 'UNPLEDGED' then pledged_at is null when 'INVITED' then state = 'invited'
                 when 'UNGRANTED' then (proposed or roles = '{}') when 'SUSPENDED' then state = 'suspended' else true end
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Number, name and login of somebody who has not left. */
    public record Known(String number, String name, String login) {}

    public Optional<Known> identityOf(PersonId person) {
        return jdbc.sql("""
                        select p.number, p.name, coalesce(a.login, '') as login from person p
                        left join account a on a.person_id = p.id where p.id = ? and p.status = 'active'""")
                .param(person.value())
                .query((row, n) -> new Known(row.getString("number"), row.getString("name"), row.getString("login")))
                .optional();
    }

    /** Somebody by staff number: what forms take a person by. */
    public Optional<PersonId> byNumber(String number) {
        return jdbc.sql("select id from person where lower(number) = lower(?) and status = 'active'")
                .param(number.strip())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Somebody active, as a number or a name finds them. */
    public record Called(PersonId id, String name, String number) {}

    /** Whom a form means by a number or a name, who has that number first; several where a name is not one person's. */
    public List<Called> called(String numberOrName) {
        return jdbc.sql("""
                        select id, name, number from person where status = 'active' and (upper(number) = upper(:said) or name = :said)
                        order by upper(number) = upper(:said) desc, number limit 6""")
                .param("said", numberOrName)
                .query((row, n) -> new Called(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("number")))
                .list();
    }

    public List<Colleague> page(PeopleFilter filter) {
        var found = filtered(
                        filter,
                        "select * from people" + WHERE
                                + " order by number limit " + PeopleFilter.PAGE_SIZE + " offset "
                                + filter.offset())
                .query((row, n) -> colleague(row))
                .list();
        return withPosts(found);
    }

    public long count(PeopleFilter filter) {
        return filtered(filter, "select count(*) from people" + WHERE)
                .query(Long.class)
                .single();
    }

    public Optional<Colleague> find(PersonId person) {
        var found = asked("select * from people where id = :person")
                .param("person", person.value())
                .query((row, n) -> colleague(row))
                .list();
        return withPosts(found).stream().findFirst();
    }

    public PeopleCounts counts() {
        return asked(
                        "select count(*) as n, count(pledged_at) as pledged, count(*) filter (where state = 'invited') as invited, "
                                + "count(*) filter (where " + UNGRANTED + ") as ungranted, "
                                + "count(*) filter (where state = 'suspended') as suspended from people")
                .query((row, n) -> new PeopleCounts(
                        row.getLong("n"),
                        row.getLong("pledged"),
                        row.getLong("invited"),
                        row.getLong("ungranted"),
                        row.getLong("suspended")))
                .single();
    }

    private JdbcClient.StatementSpec filtered(PeopleFilter filter, String select) {
        return asked(select)
                .param("text", filter.text())
                .param("like", filter.text().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("view", filter.view().name());
    }

    private JdbcClient.StatementSpec asked(String select) {
        var now = clock.instant();
        return jdbc.sql(PEOPLE + select).param("year", PledgeYear.of(now)).param("now", Timestamp.from(now));
    }

    private List<Colleague> withPosts(List<Colleague> people) {
        var posts = postsOf(people.stream().map(Colleague::id).toList());
        return people.stream()
                .map(person -> person.with(posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private Map<PersonId, List<HeldPost>> postsOf(List<PersonId> people) {
        return jdbc
                .sql("""
                        select h.id, h.person_id, h.post, u.name_zh, u.name_en, h.granted_by is not null as granted
                        from post_holding h join unit u on u.id = h.unit_id
                        where h.person_id = any(:people) and h.during @> :now::timestamptz
                        order by array_position(array['general-manager','leader-in-charge','supervisor','clerk','archivist','staff'],
                          h.post), u.code""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new HeldPost(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("post"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("granted")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HeldPost::person));
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        var pledged = row.getTimestamp("pledged_at");
        var trained = row.getDate("trained_on");
        var unit = row.getObject("unit_id", UUID.class);
        return new Colleague(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                unit == null ? null : new UnitId(unit),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("login"),
                text(row.getString("state")),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of(),
                pledged == null ? null : pledged.toInstant(),
                trained == null ? null : trained.toLocalDate());
    }

    private static String text(@Nullable String state) {
        return state == null ? "none" : state;
    }
}
