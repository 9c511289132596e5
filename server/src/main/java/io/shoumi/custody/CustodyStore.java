package io.shoumi.custody;

import io.shoumi.custody.CustodyEvent.Head;
import io.shoumi.custody.CustodyEvent.Heads;
import io.shoumi.custody.Whereabouts.InTransit;
import io.shoumi.custody.Whereabouts.Kept;
import io.shoumi.custody.Whereabouts.Lent;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of carriers, their custody and its events. Events are only ever added. */
@Repository
class CustodyStore {
    private final JdbcClient jdbc;

    CustodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of a secret's copies at a time, whoever asks; in one order, so that two batches never wait for each other. */
    void lock(Collection<SecretId> secrets) {
        jdbc.sql("select id from secret where id in (:ids) order by id for update")
                .param("ids", secrets.stream().map(SecretId::value).toList())
                .query(UUID.class)
                .list();
    }

    Optional<SecretId> secretOf(CarrierId carrier) {
        return jdbc.sql("select secret_id from carrier where id = ?")
                .param(carrier.value())
                .query(UUID.class)
                .optional()
                .map(SecretId::new);
    }

    Optional<Copy> copy(CarrierId carrier) {
        return jdbc.sql("""
                        select c.secret_id, c.copy_number, c.frozen_by_incident, k.state, k.holder_id, k.place_id, k.outside,
                          h.receiver_id, h.direction
                        from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
                        left join hand_over h on h.carrier_id = c.id and h.cancelled_at is null
                          and h.receiver_confirmed_at is null
                        where c.id = :carrier""")
                .param("carrier", carrier.value())
                .query((row, n) -> new Copy(
                        carrier,
                        new SecretId(row.getObject("secret_id", UUID.class)),
                        row.getInt("copy_number"),
                        whereabouts(row),
                        Optional.ofNullable(row.getObject("frozen_by_incident", UUID.class))))
                .optional();
    }

    private static Whereabouts whereabouts(ResultSet row) throws SQLException {
        var state = String.valueOf(row.getString("state"));
        return switch (state) {
            case "held" -> new Kept(place(row), person(row, "holder_id"));
            case "lent" -> new Lent(person(row, "holder_id"));
            case "in-transit" ->
                new InTransit(
                        person(row, "holder_id"),
                        person(row, "receiver_id"),
                        "back".equals(row.getString("direction")));
            case "archived" -> new Whereabouts.Archived(place(row), person(row, "holder_id"));
            case "sent-out" -> new Whereabouts.SentOut(String.valueOf(row.getString("outside")));
            case "returned" -> new Whereabouts.ReturnedToIssuer(String.valueOf(row.getString("outside")));
            case "destroyed" -> new Whereabouts.Destroyed();
            case "lost" ->
                new Whereabouts.Lost(Optional.ofNullable(row.getObject("holder_id", UUID.class))
                        .map(PersonId::new));
            default -> throw new IllegalStateException("no such state of custody: " + state);
        };
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static PlaceId place(ResultSet row) throws SQLException {
        return new PlaceId(row.getObject("place_id", UUID.class));
    }

    Heads heads(SecretId secret, CarrierId carrier) {
        return new Heads(
                head("secret_id", "secret_seq", secret.value()), head("carrier_id", "carrier_seq", carrier.value()));
    }

    private Head head(String column, String number, UUID id) {
        return jdbc.sql("select " + number + " as seq, hash from custody_event where " + column + " = ? order by "
                        + number + " desc limit 1")
                .param(id)
                .query((row, n) -> new Head(row.getInt("seq"), new EventHash(row.getBytes("hash"))))
                .optional()
                .orElse(Head.NONE);
    }

    /** When the secret's last event happened: the next one is later, even where a clock stands still or went back. */
    Optional<Instant> lastAt(SecretId secret) {
        return jdbc.sql("select at from custody_event where secret_id = ? order by secret_seq desc limit 1")
                .param(secret.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    int lastCopyNumber(SecretId secret) {
        return jdbc.sql("select coalesce(max(copy_number), 0) from carrier where secret_id = ?")
                .param(secret.value())
                .query(Integer.class)
                .single();
    }

    void insertCarrier(CarrierId id, SecretId secret, Label label, NewCopies copies, int number, Instant at) {
        jdbc.sql("""
                        insert into carrier (id, label, secret_id, copy_number, kind, origin, page_count, created_at)
                        values (:id, :label, :secret, :number, :kind, :origin, :pages, :at)""")
                .param("id", id.value())
                .param("label", label.text())
                .param("secret", secret.value())
                .param("number", number)
                .param("kind", copies.kind().code())
                .param("origin", copies.origin().code())
                .param("pages", copies.pageCount())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Adds the event and returns its id. */
    UUID insert(CustodyEvent event, Instant receivedAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into custody_event (id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, received_at,
                          actor_id, content, previous_secret_hash, previous_carrier_hash, hash)
                        values (:id, :secret, :carrier, :secretSeq, :carrierSeq, :kind, :at, :received, :actor, :content,
                          :previousSecret, :previousCarrier, :hash)""")
                .param("id", id)
                .param("secret", event.secret().value())
                .param("carrier", event.carrier().value())
                .param("secretSeq", event.secretSeq())
                .param("carrierSeq", event.carrierSeq())
                .param("kind", event.change().code())
                .param("at", Timestamp.from(event.at()))
                .param("received", Timestamp.from(receivedAt))
                .param("actor", event.actor().value())
                .param("content", event.content())
                .param("previousSecret", event.heads().secret().hash().bytes())
                .param("previousCarrier", event.heads().carrier().hash().bytes())
                .param("hash", event.hash().bytes())
                .update();
        return id;
    }

    /** Ends the running custody and begins the next at the same instant: no gap, and the database refuses an overlap. */
    void place(Copy copy, Instant from, UUID event) {
        jdbc.sql("""
                        update custody set during = tstzrange(lower(during), :at::timestamptz)
                        where carrier_id = :carrier and upper_inf(during)""")
                .param("at", Timestamp.from(from))
                .param("carrier", copy.id().value())
                .update();
        jdbc.sql("""
                        insert into custody (carrier_id, holder_id, place_id, outside, state, during, event_id)
                        values (:carrier, :holder, :place, :outside, :state, tstzrange(:at::timestamptz, null), :event)""")
                .param("carrier", copy.id().value())
                .param("holder", copy.at().holder().map(PersonId::value).orElse(null))
                .param("place", placeOf(copy.at()))
                .param("outside", outside(copy.at()))
                .param("state", copy.at().code())
                .param("at", Timestamp.from(from))
                .param("event", event)
                .update();
    }

    private static @Nullable UUID placeOf(Whereabouts at) {
        return switch (at) {
            case Kept kept -> kept.place().value();
            case Whereabouts.Archived archived -> archived.place().value();
            default -> null;
        };
    }

    private static @Nullable String outside(Whereabouts at) {
        return switch (at) {
            case Whereabouts.SentOut sent -> sent.to();
            case Whereabouts.ReturnedToIssuer returned -> returned.issuer();
            default -> null;
        };
    }

    void freeze(CarrierId carrier, @Nullable UUID incident, Instant at) {
        jdbc.sql("update carrier set frozen_by_incident = :incident, frozen_at = :at where id = :carrier")
                .param("incident", incident)
                .param("at", incident == null ? null : Timestamp.from(at))
                .param("carrier", carrier.value())
                .update();
    }

    /** The place with the person who answers for it; empty when there is none such, or nothing may be kept there. */
    Optional<Kept> keptAt(PlaceId place) {
        return jdbc.sql("select custodian_id from place where id = ? and keeps_carriers(place)")
                .param(place.value())
                .query(UUID.class)
                .optional()
                .map(keeper -> new Kept(place, new PersonId(keeper)));
    }

    /** As {@link #keptAt}, and the place is fit for the secret's level. */
    Optional<Kept> keptFor(PlaceId place, SecretId secret) {
        return keptAt(place)
                .filter(kept -> jdbc.sql("""
                        select level_rank(s.level) <= level_rank(p.level_max) from secret s, place p
                        where s.id = :secret and p.id = :place""")
                        .param("secret", secret.value())
                        .param("place", place.value())
                        .query(Boolean.class)
                        .single());
    }

    List<CarrierId> lyingIn(PlaceId place) {
        return jdbc.sql("""
                        select carrier_id from custody where place_id = ? and upper_inf(during) and state in ('held', 'archived')
                        order by carrier_id""").param(place.value()).query(UUID.class).list().stream()
                .map(CarrierId::new)
                .toList();
    }

    /** Where the copy lay before it was taken away. */
    Optional<PlaceId> lastPlace(CarrierId carrier) {
        return jdbc.sql("""
                        select place_id from custody where carrier_id = ? and state in ('held', 'archived')
                        order by lower(during) desc limit 1""").param(carrier.value()).query(UUID.class).optional().map(PlaceId::new);
    }
}
