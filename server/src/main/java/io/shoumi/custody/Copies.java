package io.shoumi.custody;

import io.shoumi.desk.CopiesSum;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the copy ledger. Rules on nothing: the caller has asked whether the reader may see the secret. */
@Repository
public class Copies {
    private static final String VIEW = """
            select c.id, c.secret_id, c.label, c.copy_number, c.kind, c.origin, c.page_count, c.frozen_by_incident,
              k.state, k.holder_id, h.name as holder_name, k.outside, lower(k.during) as since,
              p.id as place_id, p.code as place_code, p.name_zh as place_zh, p.name_en as place_en, p.kind as place_kind,
              p.custodian_id, p.approved and p.closed_at is null as approved, p.level_max,
              coalesce((select max(l.due_at) from loan l where l.carrier_id = c.id and l.state = 'lent'), (select max(t.due_at)
                from circulation_turn t where t.carrier_id = c.id and t.returned_at is null), (select max(d.due_at) from dispatch d
                join dispatch_copy o on o.dispatch_id = d.id where o.carrier_id = c.id and o.over_at is null and d.receipt_at is null),
                (select max(o.due_at) from carry_out_copy y join carry_out o on o.id = y.carry_out_id
                where y.carrier_id = c.id and y.given_at is not null and y.returned_at is null),
                (select max(least(e.due_at, e.recalled_at)) from disclosure e join disclosure_copy y on y.disclosure_id = e.id
                join dispatch_copy o on o.dispatch_id = y.dispatch_id and o.carrier_id = y.carrier_id
                where y.carrier_id = c.id and o.over_at is null)) as due_at,
              k.state in ('lent', 'in-transit') and dispatched(c.id, null) as carried
            from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
            left join person h on h.id = k.holder_id left join place p on p.id = k.place_id
            """;

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The copies equation of one secret, each side counted from its own table; lent and in transit count as held. */
    public CopiesSum sumOf(SecretId secret) {
        return jdbc.sql("""
                        with c as (select id, origin from carrier where secret_id = :secret),
                        k as (select k.state from custody k join c on c.id = k.carrier_id where upper_inf(k.during))
                        select (select count(*) from c where origin = 'received') as received,
                          (select count(*) from c where origin = 'made') as made,
                          (select count(*) from c where origin in ('copied', 'excerpted')) as copied,
                          (select count(*) from k where state in ('held', 'lent', 'in-transit')) as held,
                          (select count(*) from k where state = 'sent-out') as sent,
                          (select count(*) from k where state = 'returned') as returned,
                          (select count(*) from k where state = 'archived') as archived,
                          (select count(*) from k where state = 'destroyed') as destroyed,
                          (select count(*) from k where state = 'lost') as lost""")
                .param("secret", secret.value())
                .query((row, n) -> new CopiesSum(
                        row.getLong("received"),
                        row.getLong("made"),
                        row.getLong("copied"),
                        row.getLong("held"),
                        row.getLong("sent"),
                        row.getLong("returned"),
                        row.getLong("archived"),
                        row.getLong("destroyed"),
                        row.getLong("lost")))
                .single();
    }

    /** Where each copy is, in the order of their numbers. */
    public List<CopyView> whereEachIs(SecretId secret) {
        return jdbc.sql(VIEW + "where c.secret_id = ? order by c.copy_number")
                .param(secret.value())
                .query((row, n) -> view(row))
                .list();
    }

    public Optional<CopyView> find(CarrierId carrier) {
        return jdbc.sql(VIEW + "where c.id = ?")
                .param(carrier.value())
                .query((row, n) -> view(row))
                .optional();
    }

    public Optional<CopyView> byLabel(Label label) {
        return jdbc.sql(VIEW + "where c.label = ?")
                .param(label.text())
                .query((row, n) -> view(row))
                .optional();
    }

    private static CopyView view(ResultSet row) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        var due = row.getTimestamp("due_at");
        return new CopyView(
                new CarrierId(row.getObject("id", UUID.class)),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("label"),
                row.getInt("copy_number"),
                CarrierKind.of(row.getString("kind")),
                Origin.of(row.getString("origin")),
                row.getObject("page_count", Integer.class),
                row.getString("state"),
                holder == null ? null : new PersonId(holder),
                row.getString("holder_name"),
                placeOf(row),
                row.getString("outside"),
                row.getTimestamp("since").toInstant(),
                row.getObject("frozen_by_incident", UUID.class),
                due == null ? null : due.toInstant(),
                row.getBoolean("carried"));
    }

    private static @Nullable Place placeOf(ResultSet row) throws SQLException {
        var id = row.getObject("place_id", UUID.class);
        return id == null
                ? null
                : new Place(
                        new PlaceId(id),
                        row.getString("place_code"),
                        row.getString("place_zh"),
                        row.getString("place_en"),
                        row.getString("place_kind"),
                        new PersonId(row.getObject("custodian_id", UUID.class)),
                        Level.of(row.getString("level_max")),
                        row.getBoolean("approved"));
    }

    public Optional<Place> place(PlaceId id) {
        return places("where id = ?", id.value()).stream().findFirst();
    }

    /** By its code, typed or scanned from its label. */
    public Optional<Place> placeByCode(String code) {
        return places("where upper(code) = upper(?)", PlaceLabel.code(code)).stream()
                .findFirst();
    }

    /** Approved places of a kind, nearest code first. */
    public List<Place> placesOfKind(String kind) {
        return places("where approved and closed_at is null and kind = ? order by code", kind);
    }

    private List<Place> places(String where, Object parameter) {
        return jdbc.sql("select id, code, name_zh, name_en, kind, custodian_id, level_max,"
                        + " approved and closed_at is null as approved from place " + where)
                .param(parameter)
                .query((row, n) -> new Place(
                        new PlaceId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("kind"),
                        new PersonId(row.getObject("custodian_id", UUID.class)),
                        Level.of(row.getString("level_max")),
                        row.getBoolean("approved")))
                .list();
    }

    /** The secret's custody events, newest first. */
    public List<PastEvent> historyOf(SecretId secret, int limit) {
        return jdbc.sql("""
                        select e.at, e.kind, c.copy_number, p.name, e.hash from custody_event e
                        join carrier c on c.id = e.carrier_id join person p on p.id = e.actor_id
                        where e.secret_id = ? order by e.secret_seq desc limit ?""")
                .params(secret.value(), limit)
                .query((row, n) -> new PastEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getInt("copy_number"),
                        row.getString("name"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }
}
