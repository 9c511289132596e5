package io.shoumi.stocktake;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of a count's lines. */
@Repository
class LineStore {
    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line as it stands; {@code open} while something is still to be done about it. */
    record Row(
            UUID id,
            @Nullable CarrierId carrier,
            @Nullable PlaceId expectedIn,
            LineState state,
            @Nullable Instant scannedAt,
            @Nullable PlaceId scannedIn,
            boolean open) {}

    /** Freezes what lies in the places now; of a sample, so many copies that nobody chose. Files are not scanned. */
    void draw(StockTakeId take, @Nullable Integer sample) {
        jdbc.sql("""
                        insert into stock_take_line (id, stock_take_id, carrier_id, label, expected_in)
                        select gen_random_uuid(), :take, c.id, c.label, k.place_id from custody k join carrier c on c.id = k.carrier_id
                        where upper_inf(k.during) and k.state in ('held', 'archived') and c.kind <> 'file'
                          and k.place_id in (select place_id from stock_take_place where stock_take_id = :take)
                        order by gen_random_uuid() limit :sample""").param("take", take.value()).param("sample", sample).update();
    }

    /** Of the expected copies, one for each keeper and department: what is ruled on is the same for all of these. */
    List<CarrierId> oneForEachKeeper(StockTakeId take) {
        return jdbc.sql("""
                        select (array_agg(c.id))[1] from stock_take_line l join carrier c on c.id = l.carrier_id
                        join secret s on s.id = c.secret_id join custody k on k.carrier_id = c.id and upper_inf(k.during)
                        where l.stock_take_id = ? group by k.holder_id, s.unit_id""").param(take.value()).query(UUID.class).list().stream()
                .map(CarrierId::new)
                .toList();
    }

    Optional<Row> ofCarrier(StockTakeId take, CarrierId carrier) {
        return row("l.stock_take_id = :take and l.carrier_id = :which", take, carrier.value());
    }

    Optional<Row> find(StockTakeId take, UUID line) {
        return row("l.stock_take_id = :take and l.id = :which", take, line);
    }

    private Optional<Row> row(String where, StockTakeId take, UUID which) {
        return jdbc.sql("""
                        select l.id, l.carrier_id, l.expected_in, line_state(l) as state, l.scanned_at, l.scanned_in, line_open(l) as open
                        from stock_take_line l where\s""" + where + " for update")
                .param("take", take.value())
                .param("which", which)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        carrier(row.getObject("carrier_id", UUID.class)),
                        place(row.getObject("expected_in", UUID.class)),
                        LineState.of(row.getString("state")),
                        instant(row.getTimestamp("scanned_at")),
                        place(row.getObject("scanned_in", UUID.class)),
                        row.getBoolean("open")))
                .optional();
    }

    private static @Nullable CarrierId carrier(@Nullable UUID id) {
        return id == null ? null : new CarrierId(id);
    }

    private static @Nullable PlaceId place(@Nullable UUID id) {
        return id == null ? null : new PlaceId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    String coverTitle(SecretId secret) {
        return jdbc.sql("select cover_title from secret where id = ?")
                .param(secret.value())
                .query(String.class)
                .single();
    }

    /** What was found where, by whom. */
    record Sighting(LineState state, PlaceId in, PersonId by, Instant at) {}

    void scanned(UUID line, Sighting seen) {
        jdbc.sql("""
                        update stock_take_line set outcome = :state, scanned_in = :in, scanned_by = :by, scanned_at = :at
                        where id = :line""")
                .param("state", seen.state().code())
                .param("in", seen.in().value())
                .param("by", seen.by().value())
                .param("at", Timestamp.from(seen.at()))
                .param("line", line)
                .update();
    }

    /** Something that was not expected; false where somebody else has just scanned it. */
    boolean add(StockTakeId take, Thing thing, Sighting seen) {
        return jdbc.sql("""
                        insert into stock_take_line (id, stock_take_id, carrier_id, label, outcome, scanned_in, scanned_by, scanned_at, note)
                        values (gen_random_uuid(), :take, :carrier, :label, :state, :in, :by, :at, :note) on conflict do nothing""")
                        .param("take", take.value())
                        .param(
                                "carrier",
                                thing.carrier() == null ? null : thing.carrier().value())
                        .param("label", thing.label())
                        .param("state", seen.state().code())
                        .param("in", seen.in().value())
                        .param("by", seen.by().value())
                        .param("at", Timestamp.from(seen.at()))
                        .param("note", thing.note())
                        .update()
                == 1;
    }

    /** A copy, a label of another house, or something that somebody describes. */
    record Thing(
            @Nullable CarrierId carrier,
            @Nullable String label,
            @Nullable String note) {}

    void resolve(UUID line, String how, @Nullable String note, PersonId by, Instant at) {
        jdbc.sql("""
                        update stock_take_line set resolution = :how, note = coalesce(:note, note), resolved_by = :by, resolved_at = :at
                        where id = :line""")
                .param("how", how)
                .param("note", note)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("line", line)
                .update();
    }

    /** What moved or was reported while the count ran is so for good. */
    void settle(StockTakeId take) {
        jdbc.sql("update stock_take_line l set outcome = line_state(l) where l.stock_take_id = ? and l.outcome is null")
                .param(take.value())
                .update();
    }

    /** What was not scanned is to be explained anew. */
    void unsettle(StockTakeId take) {
        jdbc.sql("update stock_take_line set outcome = null where stock_take_id = ? and scanned_at is null")
                .param(take.value())
                .update();
    }

    Sums sums(StockTakeId take) {
        return jdbc.sql("""
                        select count(*) filter (where expected_in is not null) as expected,
                          count(*) filter (where expected_in is not null and scanned_at is not null) as scanned,
                          count(*) filter (where state = 'found') as found,
                          count(*) filter (where state in ('misplaced', 'elsewhere')) as misplaced,
                          count(*) filter (where state in ('missing', 'reported')) as missing,
                          count(*) filter (where state in ('lent', 'lost', 'destroyed', 'gone', 'foreign', 'unlabelled')) as unexpected,
                          count(*) filter (where state in ('arrived', 'left')) as accounted,
                          count(*) filter (where open) as open
                        from (select l.*, line_state(l) as state, line_open(l) as open from stock_take_line l where stock_take_id = ?) l""")
                .param(take.value())
                .query((row, n) -> new Sums(
                        row.getInt("expected"),
                        row.getInt("scanned"),
                        row.getInt("found"),
                        row.getInt("misplaced"),
                        row.getInt("missing"),
                        row.getInt("unexpected"),
                        row.getInt("accounted"),
                        row.getInt("open")))
                .single();
    }

    /** Each line's content in a fixed order: what the two sign. */
    List<String> content(StockTakeId take) {
        return jdbc.sql("""
                        select concat_ws('|', coalesce(l.label, '-'), coalesce(e.code, '-'), line_state(l), coalesce(i.code, '-'),
                          coalesce(l.resolution, '-'), coalesce(l.note, '-'))
                        from stock_take_line l left join place e on e.id = l.expected_in left join place i on i.id = l.scanned_in
                        where l.stock_take_id = ? order by l.label nulls last, l.id""").param(take.value()).query(String.class).list();
    }
}
