package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of a copying's shares. */
@Repository
class ShareStore {
    private static final String SHARE = """
            select h.*, coalesce(p.name || ' ' || p.number, l.code || ' ' || l.name_zh) as for_whom,
              c.copy_number, c.label, c.frozen_at is not null as frozen, u.state,
              o.giver_confirmed_at as given_at, g.name as giver
            from copying_share h left join person p on p.id = h.holder_id left join place l on l.id = h.place_id
            left join carrier c on c.id = h.carrier_id left join custody u on u.carrier_id = c.id and upper_inf(u.during)
            left join hand_over o on o.share_id = h.id and o.direction = 'out' and o.cancelled_at is null
            left join person g on g.id = o.giver_id
            """;

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CopyingId copying, int position, Recipient recipient) {
        jdbc.sql("""
                        insert into copying_share (id, copying_id, position, holder_id, place_id)
                        values (:id, :copying, :position, :holder, :place)""")
                .param("id", UUID.randomUUID())
                .param("copying", copying.value())
                .param("position", position)
                .param("holder", recipient instanceof Recipient.Holder(var person) ? person.value() : null)
                .param("place", recipient instanceof Recipient.Shelf(var place) ? place.value() : null)
                .update();
    }

    Map<CopyingId, List<Share>> of(UUID[] copyings) {
        return jdbc
                .sql(SHARE + "where h.copying_id = any (?) order by h.copying_id, h.position")
                .param(copyings)
                .query((row, n) -> share(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Share::copying));
    }

    Share get(ShareId id) {
        return jdbc.sql(SHARE + "where h.id = ?")
                .param(id.value())
                .query((row, n) -> share(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The share that a carrier is. */
    Optional<Share> of(CarrierId carrier) {
        return jdbc.sql(SHARE + "where h.carrier_id = ?")
                .param(carrier.value())
                .query((row, n) -> share(row))
                .optional();
    }

    private static Share share(ResultSet row) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        var place = row.getObject("place_id", UUID.class);
        return new Share(
                new ShareId(row.getObject("id", UUID.class)),
                new CopyingId(row.getObject("copying_id", UUID.class)),
                row.getInt("position"),
                holder == null ? null : new PersonId(holder),
                place == null ? null : new PlaceId(place),
                row.getString("for_whom"),
                copy(row),
                new Share.Times(
                        at(row, "given_at"),
                        row.getString("giver"),
                        at(row, "received_at"),
                        at(row, "returned_at"),
                        row.getObject("intact", Boolean.class)));
    }

    private static Share.@Nullable NewCopy copy(ResultSet row) throws SQLException {
        var carrier = row.getObject("carrier_id", UUID.class);
        return carrier == null
                ? null
                : new Share.NewCopy(
                        new CarrierId(carrier),
                        row.getInt("copy_number"),
                        row.getString("label"),
                        row.getString("state"),
                        row.getBoolean("frozen"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void numbered(ShareId id, CarrierId carrier) {
        jdbc.sql("update copying_share set carrier_id = ? where id = ?")
                .params(carrier.value(), id.value())
                .update();
    }

    void received(ShareId id, Instant at) {
        jdbc.sql("update copying_share set received_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** @param clerk who took it; null where it was found */
    void returned(ShareId id, @Nullable PersonId clerk, @Nullable Boolean intact, Instant at) {
        jdbc.sql("update copying_share set returned_at = :at, taken_by = :clerk, intact = :intact where id = :id")
                .param("at", Timestamp.from(at))
                .param("clerk", clerk == null ? null : clerk.value())
                .param("intact", intact)
                .param("id", id.value())
                .update();
    }
}
