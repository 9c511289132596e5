package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs that were handed on, and who has the right to receive one. */
@Repository
public class HandingStore {
    private final JdbcClient jdbc;

    HandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of equal right, as pages name them: by a post of their own, or as somebody's deputy. */
    public record Equal(
            PersonId person,
            String name,
            String number,
            Role post,
            String unitZh,
            String unitEn,
            @Nullable String deputyOf) {}

    /** Never the requester, the leader, or anybody who has said something to the request. */
    List<Equal> ofEqualRight(Request request, Authority by, Instant now) {
        return jdbc.sql("""
                        select distinct on (p.name, p.id) p.id, p.name, p.number, e.post, u.name_zh, u.name_en, l.name as leader
                        from of_equal_right(:posts, array[:requester::uuid, :leader::uuid]
                          || array(select approver_id from decision where request_id = :request), :now) e
                        join person p on p.id = e.person_id join unit u on u.id = e.unit_id
                        join account a on a.person_id = p.id and a.state = 'active'
                        left join person l on l.id = e.on_behalf_of
                        order by p.name, p.id, e.on_behalf_of is not null limit 200""")
                .param("posts", posts(by.seat()))
                .param("requester", request.state().requester().value())
                .param("leader", by.person().value())
                .param("request", request.id().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Equal(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("number"),
                        Role.of(row.getString("post")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("leader")))
                .list();
    }

    private static String[] posts(Seat seat) {
        return seat instanceof Seat.Post(Role role)
                ? Need.anyOf(role).stream().map(Role::code).toArray(String[]::new)
                : new String[0];
    }

    void handOn(Request request, Authority by, PersonId to, Instant now) {
        jdbc.sql("""
                        update request_need set handed_by = :by, handed_to = :to, handed_at = :at
                        where request_id = :request and round = :round and role = :role""")
                .param("by", by.person().value())
                .param("to", to.value())
                .param("at", Timestamp.from(now))
                .param("request", request.id().value())
                .param("round", request.round())
                .param("role", by.seat().code())
                .update();
    }

    /** Whether somebody handed a need of the request on, in whatever round. */
    boolean handedOnBy(RequestId request, PersonId person) {
        return jdbc.sql("select exists (select 1 from request_need where request_id = ? and handed_by = ?)")
                .params(request.value(), person.value())
                .query(Boolean.class)
                .single();
    }
}
