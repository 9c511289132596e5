package io.shoumi.dispatch;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations beyond the house: each is typed once. */
@Repository
public class Organisations {
    public static final int NAME_MAX = 100;
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that somebody added, or to which their department's copies went, or may go, while they were designated there, the latest first: with
     * whom other departments correspond is theirs to know.
     */
    @Transactional(readOnly = true)
    public List<Organisation> knownTo(PersonId clerk) {
        return jdbc.sql("""
                        select o.* from outside_organisation o
                        left join lateral (select max(w.at) as last from (
                            select sent_at as at, secret_id from dispatch where organisation_id = o.id
                            union all select approved_at, secret_id from disclosure where organisation_id = o.id) w
                          join secret s on s.id = w.secret_id
                          join designation g on g.unit_id = s.unit_id and g.person_id = :me and g.during @> w.at) l on true
                        where o.added_by = :me or l.last is not null
                        order by l.last desc nulls last, o.name limit :shown""")
                .param("me", clerk.value())
                .param("shown", SHOWN)
                .query((row, n) -> organisation(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> named(String name) {
        return jdbc.sql("select * from outside_organisation where lower(name) = lower(?)")
                .param(name)
                .query((row, n) -> organisation(row))
                .optional();
    }

    /** Adds it; where somebody else did so meanwhile, theirs is the one. */
    @Transactional
    public Organisation add(Organisation organisation, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into outside_organisation (id, name, outsider, added_by, added_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(organisation.id(), organisation.name(), organisation.outsider(), by.value(), Timestamp.from(at))
                .update();
        return named(organisation.name()).orElseThrow();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("outsider"));
    }
}
