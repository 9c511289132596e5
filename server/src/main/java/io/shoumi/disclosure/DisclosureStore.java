package io.shoumi.disclosure;

import io.shoumi.custody.CarrierId;
import io.shoumi.dispatch.Organisation;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of disclosures and their copies. */
@Repository
class DisclosureStore {
    /** By when the copies of {@code d} are back. */
    static final String DUE = "least(d.due_at, d.recalled_at)";

    /** Of {@code d}: a copy is with the recipient, on its way there or back, or lost there. */
    static final String OUT = """
            exists (select 1 from disclosure_copy y join dispatch_copy k on k.dispatch_id = y.dispatch_id and k.carrier_id = y.carrier_id
              where y.disclosure_id = d.id and k.over_at is null)
            """;

    /** As {@link #OUT}, for a copy that is not lost. */
    static final String OWED = """
            exists (select 1 from disclosure_copy y join dispatch_copy k on k.dispatch_id = y.dispatch_id and k.carrier_id = y.carrier_id
              join custody u on u.carrier_id = y.carrier_id and upper_inf(u.during) and u.state <> 'lost'
              where y.disclosure_id = d.id and k.over_at is null)
            """;

    /** Of {@code d}, for a statement that binds {@code :now}: a copy may still be given. */
    static final String WAITING = "(" + DUE + " > :now and exists"
            + " (select 1 from disclosure_copy y where y.disclosure_id = d.id and y.dispatch_id is null))";

    /** All who approved {@code d}. */
    static final String APPROVER = """
            (select string_agg(distinct a.name, '、') from decision_now n join person a on a.id = n.approver_id
              where n.request_id = d.request_id and n.outcome = 'approved') as approver
            """;

    private static final String HEAD = """
            select d.*, coalesce(s.number, '') as secret_number, s.cover_title, s.level, o.name as organisation, o.outsider,
              p.name as requester, f.name as filed_name, r.name as recalled_name,
            """ + APPROVER + """

            from disclosure d join secret s on s.id = d.secret_id join outside_organisation o on o.id = d.organisation_id
            join person p on p.id = d.requester_id left join person f on f.id = d.agreement_by left join person r on r.id = d.recalled_by
            """;

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Disclosure> find(DisclosureId id) {
        return query("where d.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Locks it for the transaction. */
    Disclosure lock(DisclosureId id) {
        return jdbc.sql("select id from disclosure where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(new DisclosureId(locked)))
                .orElseThrow(NotFound::new);
    }

    /** Those that name the copy, the newest first. */
    List<Disclosure> of(CarrierId copy) {
        return query(
                "where exists (select 1 from disclosure_copy y where y.disclosure_id = d.id and y.carrier_id = :copy)"
                        + " order by d.approved_at desc",
                Map.of("copy", copy.value()));
    }

    /** With their copies, those in one statement for all. */
    List<Disclosure> query(String where, Map<String, ?> parameters) {
        var heads = jdbc.sql(HEAD + where)
                .params(parameters)
                .query((row, n) -> new Disclosure(head(row), terms(row), agreement(row), recall(row), List.of()))
                .list();
        var copies = copies(heads.stream().map(head -> head.id().value()).toArray(UUID[]::new));
        return heads.stream()
                .map(found -> new Disclosure(
                        found.head(),
                        found.terms(),
                        found.agreement(),
                        found.recall(),
                        copies.getOrDefault(found.id().value(), List.of())))
                .toList();
    }

    private record Of(UUID disclosure, Disclosure.Given copy) {}

    private Map<UUID, List<Disclosure.Given>> copies(UUID[] disclosures) {
        return jdbc
                .sql("""
                        select y.*, c.copy_number, c.label, c.kind, u.state, m.name as marked_name, l.number, k.added_at, k.over_at,
                          l.receiver, l.received_at
                        from disclosure_copy y join carrier c on c.id = y.carrier_id
                        join custody u on u.carrier_id = c.id and upper_inf(u.during) left join person m on m.id = y.marked_by
                        left join dispatch l on l.id = y.dispatch_id
                        left join dispatch_copy k on k.dispatch_id = l.id and k.carrier_id = y.carrier_id
                        where y.disclosure_id = any (?) order by c.copy_number""")
                .param(disclosures)
                .query((row, n) -> new Of(row.getObject("disclosure_id", UUID.class), copy(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::disclosure, Collectors.mapping(Of::copy, Collectors.toList())));
    }

    private static Disclosure.Given copy(ResultSet row) throws SQLException {
        var dispatch = row.getObject("dispatch_id", UUID.class);
        return new Disclosure.Given(
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                row.getInt("copy_number"),
                row.getString("label"),
                row.getString("kind"),
                row.getString("state"),
                at(row, "marked_at"),
                row.getString("marked_name"),
                dispatch == null
                        ? null
                        : new Disclosure.Sent(
                                dispatch,
                                row.getString("number"),
                                row.getTimestamp("added_at").toInstant(),
                                row.getString("receiver"),
                                at(row, "received_at"),
                                at(row, "over_at")));
    }

    private static Disclosure.Head head(ResultSet row) throws SQLException {
        return new Disclosure.Head(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("request_id", UUID.class),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("secret_number"),
                row.getString("cover_title"),
                row.getString("level"),
                new Organisation(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getBoolean("outsider")),
                new PersonId(row.getObject("requester_id", UUID.class)),
                row.getString("requester"),
                row.getString("approver"),
                row.getTimestamp("approved_at").toInstant());
    }

    private static Disclosure.Terms terms(ResultSet row) throws SQLException {
        return new Disclosure.Terms(
                row.getString("contact"),
                row.getString("purpose"),
                row.getString("recall_measure"),
                row.getTimestamp("due_at").toInstant(),
                at(row, "warned_at"),
                at(row, "escalated_at"));
    }

    private static Disclosure.Agreement agreement(ResultSet row) throws SQLException {
        return new Disclosure.Agreement(
                row.getString("agreement_number"),
                row.getObject("agreement_on", LocalDate.class),
                row.getString("agreement_kept"),
                row.getString("filed_name"),
                at(row, "agreement_at"));
    }

    private static Disclosure.Recall recall(ResultSet row) throws SQLException {
        return new Disclosure.Recall(
                at(row, "recalled_at"), row.getString("recalled_name"), row.getString("recall_reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Out, due within a week or the second half of their time, and never warned. */
    List<Disclosure> toWarn(Instant now) {
        return query(
                "where d.warned_at is null and " + OWED + " and " + DUE + " > :now and " + SOON
                        + " order by d.due_at limit 1000",
                Map.of("now", Timestamp.from(now)));
    }

    /** Whether {@code d} is due within a week, or the second half of its time. */
    static final String SOON =
            "(" + DUE + " - least(interval '7 days', (d.due_at - d.approved_at) / 2) <= :now::timestamptz)";

    /** Late, and not reminded for a day. */
    List<Disclosure> toRemind(Instant now, Duration every) {
        return late("(d.reminded_at is null or d.reminded_at <= :since)", now, now.minus(every));
    }

    List<Disclosure> toEscalate(Instant now, Duration after) {
        return late("d.escalated_at is null and " + DUE + " <= :since", now, now.minus(after));
    }

    private List<Disclosure> late(String which, Instant now, Instant since) {
        return query(
                "where " + DUE + " <= :now and " + OWED + " and " + which + " order by d.due_at limit 1000",
                Map.of("now", Timestamp.from(now), "since", Timestamp.from(since)));
    }
}
