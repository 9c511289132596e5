package io.shoumi.places;

import io.shoumi.custody.CopyNumber;
import io.shoumi.custody.PlaceId;
import io.shoumi.gate.Caller;
import io.shoumi.secret.VisibleSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies in a place, as one person may know it.
 *
 * <p>How much an archive holds is itself a secret (R1.7.2), so that everybody sees only what their scope holds, and no count
 * beyond it. The custodian alone sees besides how many copies lie there in all, and the labels of the others: nobody can answer
 * for a safe (R2.8.3), hand it over or miss a copy without knowing what to miss. A label says nothing about its secret.
 */
@Repository
public class Holdings {
    private static final int SHOWN_MAX = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Holdings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One copy; {@code about} is null where it lies beyond the viewer's scope. */
    public record Held(
            String label,
            String kind,
            Instant since,
            boolean frozen,
            @Nullable About about) {}

    public record About(UUID secret, String coverTitle, String level, String copyNumber) {}

    /** @param all of them within what the viewer may know; those beyond are told apart by their empty {@code about} */
    public List<Held> in(PlaceId place, Caller viewer, boolean custodian) {
        return jdbc.sql(VisibleSecrets.WITH + """
                        select c.label, c.kind, c.copy_number, c.frozen_at is not null as frozen, lower(k.during) as since,
                          v.id as secret, v.cover_title, v.level
                        from custody k join carrier c on c.id = k.carrier_id left join visible v on v.id = c.secret_id
                        where k.place_id = :place and upper_inf(k.during) and k.state in ('held', 'archived')
                          and (v.id is not null or :custodian)
                        order by v.number nulls last, c.copy_number, c.label limit""" + " " + SHOWN_MAX)
                .params(VisibleSecrets.binds(viewer, clock.instant()))
                .param("place", place.value())
                .param("custodian", custodian)
                .query((row, n) -> new Held(
                        row.getString("label"),
                        row.getString("kind"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("frozen"),
                        row.getObject("secret") == null
                                ? null
                                : new About(
                                        row.getObject("secret", UUID.class),
                                        row.getString("cover_title"),
                                        row.getString("level"),
                                        CopyNumber.text(row.getInt("copy_number")))))
                .list();
    }

    /** How many lie there in all: for the custodian. */
    public long count(PlaceId place) {
        return jdbc.sql("""
                        select count(*) from custody where place_id = ? and upper_inf(during)
                          and state in ('held', 'archived')""").param(place.value()).query(Long.class).single();
    }
}
