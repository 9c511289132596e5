package io.shoumi.trip;

import io.shoumi.custody.CarrierId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of trips and of the papers brought back. */
@Repository
class TripStore {
    /** Something of the trip {@code t} is still to be done. */
    static final String OPEN =
            "(t.declared_at is null or exists (select 1 from trip_paper p where p.trip_id = t.id and p.settled_at is null))";
    /** A clerk of the department of the trip {@code t}, other than the traveller. */
    static final String CLERK = """
            (t.traveller_id <> :me and exists (select 1 from designation d where d.person_id = :me and d.unit_id = t.unit_id
              and d.during @> :now::timestamptz and 'receive' = any(d.acts)))""";
    /** One of those who are told when it is late. */
    static final String LEADER = """
            exists (select 1 from approvers(t.unit_id, array['general-manager', 'leader-in-charge', 'supervisor'], t.traveller_id, :now) a
              where a.person_id = :me)""";

    private static final String TRIP = """
            select t.*, p.name as traveller, p.number as traveller_number, u.name_zh, u.name_en, o.number as carry_out
            from trip t join person p on p.id = t.traveller_id join unit u on u.id = t.unit_id
            left join carry_out o on o.id = t.carry_out_id
            """;

    private final JdbcClient jdbc;

    TripStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One about to be opened. */
    record Entered(
            TripId id,
            String number,
            PersonId traveller,
            UUID unit,
            @Nullable UUID carryOut,
            Instant dueAt,
            Instant at) {}

    void insert(Entered trip, OpeningTrips.Meeting meeting) {
        jdbc.sql("""
                        insert into trip (id, number, traveller_id, unit_id, carry_out_id, meeting, destination, back_at, opened_at, due_at)
                        values (:id, :number, :traveller, :unit, :carry, :meeting, :destination, :back, :at, :due)""")
                .param("id", trip.id().value())
                .param("number", trip.number())
                .param("traveller", trip.traveller().value())
                .param("unit", trip.unit())
                .param("carry", trip.carryOut())
                .param("meeting", meeting.meeting())
                .param("destination", meeting.destination())
                .param("back", Timestamp.from(meeting.backAt()))
                .param("at", Timestamp.from(trip.at()))
                .param("due", Timestamp.from(trip.dueAt()))
                .update();
    }

    void insert(TripId trip, int position, Declaring.Brought paper) {
        jdbc.sql(
                        "insert into trip_paper (id, trip_id, position, document_number, title) values (:id, :trip, :position, :number, :title)")
                .param("id", UUID.randomUUID())
                .param("trip", trip.value())
                .param("position", position)
                .param("number", paper.documentNumber())
                .param("title", paper.title())
                .update();
    }

    void declared(TripId id, Instant at, Instant due) {
        jdbc.sql("update trip set declared_at = ?, due_at = ?, reminded_at = null, escalated_at = null where id = ?")
                .params(Timestamp.from(at), Timestamp.from(due), id.value())
                .update();
    }

    void settled(UUID paper, @Nullable SecretId secret, @Nullable String reason, PersonId clerk, Instant at) {
        jdbc.sql("""
                        update trip_paper set secret_id = :secret, reason = :reason, settled_by = :clerk, settled_at = :at where id = :id""")
                .param("secret", secret == null ? null : secret.value(), java.sql.Types.OTHER)
                .param("reason", reason)
                .param("clerk", clerk.value())
                .param("at", Timestamp.from(at))
                .param("id", paper)
                .update();
    }

    void reminded(TripId id, Instant at) {
        set("reminded_at", id, at);
    }

    void escalated(TripId id, Instant at) {
        set("escalated_at", id, at);
    }

    private void set(String column, TripId id, Instant at) {
        jdbc.sql("update trip set " + column + " = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    /** Locks it for the transaction. */
    Trip lock(TripId id) {
        return jdbc.sql("select id from trip where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(id))
                .orElseThrow(NotFound::new);
    }

    Optional<Trip> find(TripId id) {
        return query("where t.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<TripId> ofPaper(UUID paper) {
        return jdbc.sql("select trip_id from trip_paper where id = ?")
                .param(paper)
                .query(UUID.class)
                .optional()
                .map(TripId::new);
    }

    /** With their papers, those in one statement for all. */
    List<Trip> query(String where, Map<String, ?> parameters) {
        record Row(Trip.Head head, Trip.Times times) {}
        var rows = jdbc.sql(TRIP + where)
                .params(parameters)
                .query((row, n) -> new Row(head(row), times(row)))
                .list();
        var papers = papers(rows.stream().map(row -> row.head().id().value()).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> new Trip(
                        row.head(),
                        row.times(),
                        papers.getOrDefault(row.head().id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Trip.Paper>> papers(UUID[] trips) {
        record Row(UUID trip, Trip.Paper paper) {}
        return jdbc
                .sql("""
                        select p.*, s.number as secret_number, s.cover_title, n.name as settler from trip_paper p
                        left join secret s on s.id = p.secret_id left join person n on n.id = p.settled_by
                        where p.trip_id = any (?) order by p.position""")
                .param(trips)
                .query((row, n) -> new Row(row.getObject("trip_id", UUID.class), paper(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::trip, Collectors.mapping(Row::paper, Collectors.toList())));
    }

    private static Trip.Paper paper(ResultSet row) throws SQLException {
        var secret = row.getObject("secret_id", UUID.class);
        var number = row.getString("secret_number");
        return new Trip.Paper(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("document_number"),
                row.getString("title"),
                secret == null ? null : new SecretId(secret),
                secret == null ? null : (number == null ? "" : number + " ") + row.getString("cover_title"),
                row.getString("settler"),
                at(row, "settled_at"),
                row.getString("reason"));
    }

    private static Trip.Head head(ResultSet row) throws SQLException {
        return new Trip.Head(
                new TripId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PersonId(row.getObject("traveller_id", UUID.class)),
                row.getString("traveller"),
                row.getString("traveller_number"),
                row.getObject("unit_id", UUID.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("meeting"),
                row.getString("destination"),
                row.getString("carry_out"));
    }

    private static Trip.Times times(ResultSet row) throws SQLException {
        return new Trip.Times(
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("back_at").toInstant(),
                at(row, "declared_at"),
                row.getTimestamp("due_at").toInstant(),
                at(row, "escalated_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    Optional<UUID> unitOf(PersonId person) {
        return jdbc.sql("select unit_id from person where id = ? and unit_id is not null")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    /** Whether the trip is the person's, of a department whose clerk they are, or one that they are told of. */
    boolean concerns(TripId id, PersonId person, Instant now) {
        return jdbc.sql("select exists (select 1 from trip t where t.id = :id and (t.traveller_id = :me or " + CLERK
                        + " or " + LEADER + "))")
                .param("id", id.value())
                .params(parameters(person, now))
                .query(Boolean.class)
                .single();
    }

    boolean clerkOf(TripId id, PersonId person, Instant now) {
        return jdbc.sql("select exists (select 1 from trip t where t.id = :id and " + CLERK + ")")
                .param("id", id.value())
                .params(parameters(person, now))
                .query(Boolean.class)
                .single();
    }

    /** Whether a copy that came from outside was numbered at that time or later. */
    boolean receivedSince(CarrierId copy, Instant at) {
        return jdbc.sql(
                        "select exists (select 1 from carrier where id = ? and origin = 'received' and created_at >= ?)")
                .params(copy.value(), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    List<TripId> toRemind(Instant now, Duration every) {
        return late("(t.reminded_at is null or t.reminded_at <= :since)", now, now.minus(every));
    }

    List<TripId> toEscalate(Instant now, Duration after) {
        return late("t.escalated_at is null and t.due_at <= :since", now, now.minus(after));
    }

    private List<TripId> late(String which, Instant now, Instant since) {
        return jdbc.sql("select t.id from trip t where t.due_at <= :now and " + OPEN + " and " + which
                        + " order by t.due_at limit 1000")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new TripId(row.getObject("id", UUID.class)))
                .list();
    }

    static Map<String, Object> parameters(PersonId person, Instant now) {
        return Map.of("me", person.value(), "now", Timestamp.from(now));
    }
}
