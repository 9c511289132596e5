package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies that turned up. */
@Repository
class FoundStore {
    private final JdbcClient jdbc;

    FoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(IncidentId incident, CarrierId carrier, PlaceId place, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into found_again (id, incident_id, carrier_id, place_id, reported_by, reported_at)
                        values (:id, :incident, :carrier, :place, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("incident", incident.value())
                .param("carrier", carrier.value())
                .param("place", place.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<FoundReport> of(IncidentId incident) {
        return jdbc.sql("""
                        select f.*, l.code, p.name as reporter, c.name as confirmer from found_again f
                        join place l on l.id = f.place_id join person p on p.id = f.reported_by
                        left join person c on c.id = f.confirmed_by where f.incident_id = ? order by f.reported_at desc""")
                .param(incident.value())
                .query((row, n) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new FoundReport(
                            row.getObject("id", UUID.class),
                            new PlaceId(row.getObject("place_id", UUID.class)),
                            row.getString("code"),
                            new PersonId(row.getObject("reported_by", UUID.class)),
                            row.getString("reporter"),
                            row.getTimestamp("reported_at").toInstant(),
                            row.getString("confirmer"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .list();
    }

    void confirm(FoundReport report, PersonId by, Instant at) {
        jdbc.sql("update found_again set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(by.value(), Timestamp.from(at), report.id())
                .update();
    }

    /** A place that a found copy can lie in. */
    record Known(UUID id, String code, String nameZh, String nameEn) {}

    List<Known> places(UUID unit) {
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en from place p
                        where p.approved and p.closed_at is null and p.kind in ('archive-room', 'safe', 'secret-folder', 'cabinet')
                        order by p.unit_id = :unit desc, p.unit_id in (select unit_and_above(:unit)) desc, p.code""")
                .param("unit", unit)
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    /** Incidents with a copy that somebody but this officer found and nobody has confirmed. */
    List<IncidentId> waiting(PersonId officer) {
        return jdbc.sql("select incident_id from found_again where confirmed_at is null and reported_by <> ?")
                .param(officer.value())
                .query((row, n) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }
}
