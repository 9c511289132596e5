package io.shoumi.stocktake;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.stocktake.StockTake.Checker;
import io.shoumi.stocktake.StockTake.Checkers;
import io.shoumi.stocktake.StockTake.Closed;
import io.shoumi.stocktake.StockTake.Covered;
import io.shoumi.stocktake.StockTake.Dropped;
import io.shoumi.stocktake.StockTake.Extent;
import io.shoumi.stocktake.StockTake.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of counts and of the places that they cover. */
@Repository
class StockTakeStore {
    private static final String TAKES = """
            select s.*, p.code as place_code, p.name_zh as place_zh, p.name_en as place_en, u.name_zh as unit_zh, u.name_en as unit_en,
              f.name as first_name, e.name as second_name, d.name as dropper
            from stock_take s left join place p on p.id = s.place_id join unit u on u.id = s.unit_id
            join person f on f.id = s.first_id join person e on e.id = s.second_id left join person d on d.id = s.dropped_by
            """;

    private final JdbcClient jdbc;
    private final LineStore lines;

    StockTakeStore(JdbcClient jdbc, LineStore lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    Optional<StockTake> find(StockTakeId id) {
        return jdbc.sql(TAKES + "where s.id = ?")
                .param(id.value())
                .query((row, n) -> take(row))
                .optional();
    }

    Optional<StockTakeId> byNumber(String number) {
        return jdbc.sql("select id from stock_take where upper(number) = upper(?)")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(StockTakeId::new);
    }

    /** Who knows how much there is (R1.7.2): its two, the custodians of what it covers, who keeps papers for the unit. */
    static final String KNOWS = """
            (s.first_id = :me or s.second_id = :me or keeps_for(:me, s.unit_id, :now)
              or exists (select 1 from stock_take_place c where c.stock_take_id = s.id and c.custodian_id = :me))
            """;

    /** Besides, the confidentiality office sees that there was a count, and what did not agree. */
    static final String SEES = "(:officer or " + KNOWS + ")";

    boolean knows(StockTakeId id, PersonId person, Instant now) {
        return jdbc.sql("select exists (select 1 from stock_take s where s.id = :id and " + KNOWS + ")")
                .param("id", id.value())
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Alone, until the transaction ends: nobody scans meanwhile. */
    StockTake lock(StockTakeId id) {
        return held(id, "for update");
    }

    /** Beside other scanners, but nobody signs meanwhile. */
    StockTake share(StockTakeId id) {
        return held(id, "for share");
    }

    private StockTake held(StockTakeId id, String how) {
        jdbc.sql("select id from stock_take where id = ? " + how)
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id).orElseThrow();
    }

    /** Two counts never begin at once in one place. */
    void lockPlaces(List<PlaceId> places) {
        jdbc.sql("select id from place where id in (:ids) order by id for update")
                .param("ids", places.stream().map(PlaceId::value).toList())
                .query(UUID.class)
                .list();
    }

    /** The number of a running count that covers one of them. */
    Optional<String> running(List<PlaceId> places) {
        return jdbc.sql("""
                        select s.number from stock_take s join stock_take_place c on c.stock_take_id = s.id
                        where c.place_id in (:ids) and s.closed_at is null and s.dropped_at is null limit 1""")
                .param("ids", places.stream().map(PlaceId::value).toList())
                .query(String.class)
                .optional();
    }

    /** All that covered a place, newest first. */
    List<StockTake> of(PlaceId place) {
        return jdbc.sql(TAKES + """
                        where s.id in (select stock_take_id from stock_take_place where place_id = ?)
                        order by s.started_at desc limit 50""")
                .param(place.value())
                .query((row, n) -> take(row))
                .list();
    }

    /** Those that run and wait for somebody: to go on with, or to sign. */
    List<StockTake> waitingFor(PersonId person) {
        return jdbc.sql(TAKES + """
                        where s.closed_at is null and s.dropped_at is null
                          and (s.first_id = :me and s.first_signed_at is null or s.second_id = :me and s.second_signed_at is null)
                        order by s.started_at""")
                .param("me", person.value())
                .query((row, n) -> take(row))
                .list();
    }

    void insert(StockTake take, @Nullable PlaceId place) {
        jdbc.sql("""
                        insert into stock_take (id, number, kind, place_id, below, unit_id, sample, first_id, second_id, successor_id,
                          started_at)
                        values (:id, :number, :kind, :place, :below, :unit, :sample, :first, :second, :successor, :at)""")
                .param("id", take.id().value())
                .param("number", take.number())
                .param("kind", take.kind().code())
                .param("place", place == null ? null : place.value())
                .param("below", take.extent().below())
                .param("unit", take.extent().unit().value())
                .param("sample", take.extent().sample())
                .param("first", take.checkers().first().id().value())
                .param("second", take.checkers().second().id().value())
                .param(
                        "successor",
                        take.successor().map(one -> one.id().value()).orElse(null))
                .param("at", Timestamp.from(take.startedAt()))
                .update();
        take.extent().places().forEach(covered -> cover(take.id(), covered));
    }

    private void cover(StockTakeId id, Covered covered) {
        jdbc.sql("insert into stock_take_place (stock_take_id, place_id, custodian_id) values (?, ?, ?)")
                .params(id.value(), covered.id().value(), covered.custodian().value())
                .update();
    }

    void sign(StockTakeId id, boolean first, byte[] result, Instant at) {
        jdbc.sql("update stock_take set " + (first ? "first" : "second")
                        + "_signed_at = ?, result_hash = ? where id = ?")
                .params(Timestamp.from(at), result, id.value())
                .update();
    }

    void reopen(StockTakeId id) {
        jdbc.sql(
                        "update stock_take set first_signed_at = null, second_signed_at = null, result_hash = null where id = ?")
                .param(id.value())
                .update();
    }

    void close(StockTakeId id, Sums sums, Instant at) {
        jdbc.sql("""
                        update stock_take set closed_at = :at, found = :found, misplaced = :misplaced, missing = :missing,
                          unexpected = :unexpected, accounted = :accounted where id = :id""")
                .param("at", Timestamp.from(at))
                .param("found", sums.found())
                .param("misplaced", sums.misplaced())
                .param("missing", sums.missing())
                .param("unexpected", sums.unexpected())
                .param("accounted", sums.accounted())
                .param("id", id.value())
                .update();
    }

    void drop(StockTakeId id, PersonId by, String reason, Instant at) {
        jdbc.sql("update stock_take set dropped_at = ?, dropped_by = ?, drop_reason = ? where id = ?")
                .params(Timestamp.from(at), by.value(), reason, id.value())
                .update();
    }

    private StockTake take(ResultSet row) throws SQLException {
        var id = new StockTakeId(row.getObject("id", UUID.class));
        return new StockTake(
                id,
                row.getString("number"),
                CountKind.of(row.getString("kind")).orElseThrow(),
                extent(id, row),
                new Checkers(checker(row, "first"), checker(row, "second")),
                row.getTimestamp("started_at").toInstant(),
                closed(id, row),
                dropped(row));
    }

    private Extent extent(StockTakeId id, ResultSet row) throws SQLException {
        return new Extent(
                row.getObject("place_id") == null ? null : named(row, "place"),
                row.getBoolean("below"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new Named("", row.getString("unit_zh"), row.getString("unit_en")),
                row.getObject("sample", Integer.class),
                covered(id));
    }

    private static Named named(ResultSet row, String of) throws SQLException {
        return new Named(row.getString(of + "_code"), row.getString(of + "_zh"), row.getString(of + "_en"));
    }

    private List<Covered> covered(StockTakeId id) {
        return jdbc.sql("""
                        select p.id, p.code as place_code, p.name_zh as place_zh, p.name_en as place_en, c.custodian_id, k.name
                        from stock_take_place c join place p on p.id = c.place_id join person k on k.id = c.custodian_id
                        where c.stock_take_id = ? order by p.code""")
                .param(id.value())
                .query((row, n) -> new Covered(
                        new PlaceId(row.getObject("id", UUID.class)),
                        named(row, "place"),
                        new PersonId(row.getObject("custodian_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    private static Checker checker(ResultSet row, String which) throws SQLException {
        return new Checker(
                new PersonId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_name"),
                at(row, which + "_signed_at"));
    }

    private @Nullable Closed closed(StockTakeId id, ResultSet row) throws SQLException {
        var at = at(row, "closed_at");
        return at == null
                ? null
                : new Closed(at, lines.sums(id), HexFormat.of().formatHex(row.getBytes("result_hash")));
    }

    private static @Nullable Dropped dropped(ResultSet row) throws SQLException {
        var at = at(row, "dropped_at");
        return at == null ? null : new Dropped(at, row.getString("dropper"), row.getString("drop_reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
