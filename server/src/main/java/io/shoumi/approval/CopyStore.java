package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of which request. */
@Repository
class CopyStore {
    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when they were told before. */
    boolean tell(RequestId request, PersonId person, PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into request_copy (request_id, person_id, by_id, at) values (:request, :person, :by, :at)
                        on conflict do nothing""")
                        .param("request", request.value())
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean told(RequestId request, PersonId person) {
        return jdbc.sql("select exists (select 1 from request_copy where request_id = ? and person_id = ?)")
                .params(request.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    boolean unread(RequestId request, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from request_copy where request_id = ? and person_id = ? and noted_at is null)""")
                .params(request.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** False when there was nothing to note. */
    boolean note(RequestId request, PersonId person, Instant now) {
        return jdbc.sql(
                                "update request_copy set noted_at = ? where request_id = ? and person_id = ? and noted_at is null")
                        .params(Timestamp.from(now), request.value(), person.value())
                        .update()
                == 1;
    }

    List<String> names(RequestId request) {
        return jdbc.sql("""
                        select p.name from request_copy c join person p on p.id = c.person_id where c.request_id = ?
                        order by c.at, p.name""").param(request.value()).query(String.class).list();
    }

    /** What somebody was told of and has not noted. */
    record Row(RequestId id, String act, String requester, Instant at) {}

    List<Row> unread(PersonId person) {
        return jdbc.sql("""
                        select r.id, r.act, p.name, c.at from request_copy c join request r on r.id = c.request_id
                        join person p on p.id = r.requester_id where c.person_id = ? and c.noted_at is null order by c.at""")
                .param(person.value())
                .query((row, n) -> new Row(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("act"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    int countUnread(PersonId person) {
        return jdbc.sql("select count(*) from request_copy where person_id = ? and noted_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
