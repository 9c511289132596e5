package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of incidents, and what custody and reading say about who had contact. */
@Repository
class IncidentStore {
    private static final String INCIDENT = """
            select i.*, s.number as secret_number, s.cover_title, s.level, c.copy_number, o.name as opener, x.name as closer,
              coalesce(i.unit_id, s.unit_id) as of_unit
            from incident i left join secret s on s.id = i.secret_id left join carrier c on c.id = i.carrier_id
            left join person o on o.id = i.opened_by left join person x on x.id = i.closed_by
            """;

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            IncidentId id, String number, NewIncident asked, byte @Nullable [] circumstances, Instant at, Instant due) {
        jdbc.sql("""
                        insert into incident (id, number, kind, secret_id, carrier_id, unit_id, opened_by, opened_at, report_due_at,
                          circumstances_sealed)
                        values (:id, :number, :kind, :secret, :carrier, :unit, :by, :at, :due, :told)""")
                .param("id", id.value())
                .param("number", number)
                .param("kind", asked.kind().code())
                .param("secret", asked.secret() == null ? null : asked.secret().value())
                .param(
                        "carrier",
                        asked.carrier() == null ? null : asked.carrier().value())
                .param("unit", asked.unit())
                .param("by", asked.openedBy() == null ? null : asked.openedBy().value())
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .param("told", circumstances)
                .update();
    }

    boolean stateLevel(SecretId secret) {
        return jdbc.sql("select level like 'state-%' from secret where id = ?")
                .param(secret.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> generalManagersOf(SecretId secret) {
        return jdbc.sql("""
                        select h.person_id from post_holding h, secret s where s.id = ? and h.post = 'general-manager'
                          and h.granted_by is not null and upper_inf(h.during)
                          and h.unit_id in (select unit_and_above(s.unit_id))""").param(secret.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    boolean generalManager(PersonId person, UUID unit) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding h where h.person_id = ? and h.post = 'general-manager'
                          and h.granted_by is not null and upper_inf(h.during) and h.unit_id in (select unit_and_above(?)))""").params(person.value(), unit).query(Boolean.class).single();
    }

    /** As the inbox lists them: all open ones and found copies for an officer, those of their units for a general manager. */
    int waitingFor(PersonId person, Instant now) {
        return jdbc.sql("""
                        with officer as (select exists (select 1 from role_grant g where g.person_id = :me
                          and g.role = 'officer' and g.during @> :now::timestamptz) as yes)
                        select (select count(*) from incident i left join secret s on s.id = i.secret_id, officer o
                            where i.state = 'open' and (o.yes or exists (select 1 from post_holding h where h.person_id = :me
                              and h.post = 'general-manager' and h.granted_by is not null and upper_inf(h.during)
                              and h.unit_id in (select unit_and_above(coalesce(i.unit_id, s.unit_id))))))
                          + (select count(*) from found_again f, officer o
                            where o.yes and f.confirmed_at is null and f.reported_by <> :me)""")
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    Optional<Incident> lock(IncidentId id) {
        jdbc.sql("select id from incident where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Incident> find(IncidentId id) {
        return jdbc.sql(INCIDENT + "where i.id = ?")
                .param(id.value())
                .query((row, n) -> incident(row))
                .optional();
    }

    List<Incident> all(String state) {
        return jdbc.sql(
                        INCIDENT
                                + "where :state = 'all' or i.state = :state order by i.opened_at desc, i.number desc limit 1000")
                .param("state", state)
                .query((row, n) -> incident(row))
                .list();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        var secret = row.getObject("secret_id", UUID.class);
        var carrier = row.getObject("carrier_id", UUID.class);
        var opener = row.getObject("opened_by", UUID.class);
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("kind"),
                secret == null ? null : new SecretId(secret),
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                carrier == null ? null : new CarrierId(carrier),
                row.getObject("copy_number", Integer.class),
                row.getObject("of_unit", UUID.class),
                opener == null ? null : new PersonId(opener),
                row.getString("opener"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "report_due_at"),
                "open".equals(row.getString("state")),
                row.getString("closer"),
                instant(row, "closed_at"),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    Optional<byte[]> circumstances(IncidentId id) {
        return jdbc.sql("select circumstances_sealed from incident where id = ? and circumstances_sealed is not null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    void close(IncidentId id, PersonId by, Instant at, String outcome) {
        jdbc.sql("update incident set state = 'closed', closed_by = ?, closed_at = ?, outcome = ? where id = ?")
                .params(by.value(), Timestamp.from(at), outcome, id.value())
                .update();
    }

    List<Trace.Held> held(SecretId secret) {
        return jdbc.sql("""
                        select c.copy_number, k.state, p.name as holder, coalesce(l.code, k.outside) as place, lower(k.during) as since,
                          upper(k.during) as until
                        from custody k join carrier c on c.id = k.carrier_id left join person p on p.id = k.holder_id
                        left join place l on l.id = k.place_id where c.secret_id = ?
                        order by c.copy_number, lower(k.during) desc""")
                .param(secret.value())
                .query((row, n) -> new Trace.Held(
                        row.getInt("copy_number"),
                        row.getString("state"),
                        row.getString("holder"),
                        row.getString("place"),
                        row.getTimestamp("since").toInstant(),
                        instant(row, "until")))
                .list();
    }

    List<Trace.Contact> contacts(SecretId secret) {
        return jdbc.sql("""
                        select p.name, 'loan' as way, l.lent_at as at, null::bigint as pages from loan l
                          join person p on p.id = l.borrower_id where l.secret_id = :secret and l.lent_at is not null
                        union all
                        select p.name, 'reading', r.started_at,
                          (select count(distinct v.page) from page_view v where v.session_id = r.id)
                          from reading_session r join person p on p.id = r.person_id where r.secret_id = :secret
                        union all
                        select p.name, 'circulation', t.received_at, null from circulation_turn t
                          join circulation c on c.id = t.circulation_id join person p on p.id = t.reader_id
                          where c.secret_id = :secret and t.received_at is not null
                        union all
                        select p.name, 'courier', d.carried_at, null from dispatch d join person p on p.id = d.courier_id
                          where d.secret_id = :secret and d.carried_at is not null and d.struck_at is null
                        union all
                        select o.name || ' ' || d.receiver, 'dispatch', d.received_at, null from dispatch d
                          join outside_organisation o on o.id = d.organisation_id
                          where d.secret_id = :secret and d.received_at is not null and d.struck_at is null
                        union all
                        select p.name, 'carry-out', y.received_at, null from carry_out_copy y
                          join carry_out o on o.id = y.carry_out_id join person p on p.id = o.bearer_id
                          where o.secret_id = :secret and y.received_at is not null
                        union all
                        select p.name, 'title', e.at, null from evidence_staged e join person p on p.id = e.actor_id
                          where e.secret_id = :secret and e.kind = 'true-title-shown' and e.outcome = 'done'
                        order by 3 desc limit 500""")
                .param("secret", secret.value())
                .query((row, n) -> new Trace.Contact(
                        row.getString("name"),
                        row.getString("way"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("pages", Long.class)))
                .list();
    }

    /** Opens a finding's sealed path. */
    interface Opener {
        @Nullable
        String path(UUID finding, byte[] sealed);
    }

    List<Trace.Found> findings(IncidentId id, Opener opener) {
        return jdbc.sql("select * from finding where incident_id = ? order by at desc, id limit 500")
                .param(id.value())
                .query((row, n) -> new Trace.Found(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        opener.path(row.getObject("id", UUID.class), row.getBytes("path_sealed")),
                        row.getString("why"),
                        row.getString("clause"),
                        row.getString("status")))
                .list();
    }
}
