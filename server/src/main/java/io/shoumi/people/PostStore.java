package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts held and proposed, in PostgreSQL. */
@Repository
class PostStore {
    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID propose(Proposal proposal, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into post_holding (id, person_id, post, unit_id, during, proposed_by)
                        values (:id, :person, :post, :unit, tstzrange(:at::timestamptz, null), :by)""")
                .param("id", id)
                .param("person", proposal.person().value())
                .param("post", proposal.post().code())
                .param("unit", proposal.unit().value())
                .param("at", Timestamp.from(at))
                .param("by", proposal.by() == null ? null : proposal.by().value())
                .update();
        return id;
    }

    boolean holds(PersonId person, Post post, UnitId unit, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding where person_id = :person and post = :post and unit_id = :unit
                          and during @> :at::timestamptz)""")
                .param("person", person.value())
                .param("post", post.code())
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Whether a granted post in the unit, or one above it, is held. */
    boolean holdsGrantedIn(PersonId person, List<Post> anyOf, UnitId unit, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding where person_id = :person and post = any(:posts)
                          and granted_by is not null and unit_id in (select unit_and_above(:unit)) and during @> :at::timestamptz)""")
                .param("person", person.value())
                .param("posts", anyOf.stream().map(Post::code).toArray(String[]::new))
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Ends a post now; empty when there is no such post in force. */
    Optional<Held> end(UUID holding, Instant at) {
        return jdbc.sql("""
                        update post_holding set during = tstzrange(lower(during), greatest(lower(during), :at::timestamptz))
                        where id = :id and during @> :at::timestamptz returning person_id, post, granted_by is not null as granted""")
                .param("id", holding)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new Held(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("post"),
                        row.getBoolean("granted")))
                .optional();
    }

    record Held(PersonId person, String post, boolean granted) {}

    /** Whose posts these are; a holding that is granted already, has ended or does not exist is left out. */
    List<Pending> pending(Collection<UUID> holdings, Instant at) {
        return jdbc.sql("""
                        select id, person_id from post_holding
                        where id = any(:ids) and granted_by is null and during @> :at::timestamptz order by id""")
                .param("ids", holdings.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query((row, n) -> new Pending(
                        row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class))))
                .list();
    }

    record Pending(UUID holding, PersonId person) {}

    void grant(Collection<UUID> holdings, PersonId by, Instant at) {
        jdbc.sql("""
                        update post_holding set granted_by = :by, granted_at = :at
                        where id = any(:ids) and granted_by is null""")
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("ids", holdings.toArray(UUID[]::new))
                .update();
    }
}
