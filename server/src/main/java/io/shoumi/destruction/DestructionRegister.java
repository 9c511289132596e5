package io.shoumi.destruction;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Kind;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of all destruction lists: every one for officers, for others those of lists they have a part in. */
@Component
public class DestructionRegister {
    private static final String COLUMNS =
            "i.line, h.name as holder, i.struck_at, i.struck_reason, " + ItemRow.COLUMNS + """
            , s.term_years, d.id as list_id, d.number as list_number, d.method, d.place, d.planned_at, d.state as list_state,
            (select string_agg(n.name, '、' order by n.first) from (select a.name, min(k.at) as first from decision_now k
               join person a on a.id = k.approver_id where k.request_id = d.request_id and k.outcome = 'approved'
               group by a.name) n) as approvers,
            p1.name as witness1, w1.confirmed_at as confirmed1, p2.name as witness2, w2.confirmed_at as confirmed2
            """;
    private static final String FROM = """
            from destruction d join destruction_item i on i.destruction_id = d.id join carrier c on c.id = i.carrier_id
            join secret s on s.id = c.secret_id join unit u on u.id = s.unit_id left join person h on h.id = i.holder_id
            left join destruction_witness w1 on w1.destruction_id = d.id and w1.ordinal = 1
            left join person p1 on p1.id = w1.person_id
            left join destruction_witness w2 on w2.destruction_id = d.id and w2.ordinal = 2
            left join person p2 on p2.id = w2.person_id
            where (:officer or d.handler_id = :me or w1.person_id = :me or w2.person_id = :me or d.request_id = any(:concerning))
            """;
    private static final String FOUND =
            "(s.cover_title ilike :f_text or d.number ilike :f_text or s.document_number ilike :f_text or d.place ilike :f_text)";
    private static final String DAY = "(d.planned_at at time zone 'Asia/Shanghai')::date";

    private final Destructions lists;
    private final Register<Entry> register;

    DestructionRegister(Destructions lists) {
        this.lists = lists;
        register = new Register<>(
                "destruction",
                columns(),
                new Source<>(
                        "",
                        COLUMNS,
                        FROM,
                        FOUND,
                        "d.created_at desc, d.id, i.line",
                        this::binds,
                        () -> (row, n) -> entry(row)),
                List.of(
                        View.of("all", "true"),
                        View.of("open", "d.state in ('submitted', 'approved')"),
                        View.of("done", "d.state = 'done'")),
                List.of(
                        Filter.level("s.level"),
                        Filter.day("from", "register.from", DAY + " >= :f_from::date"),
                        Filter.day("to", "register.to", DAY + " <= :f_to::date")),
                new Register.Marks<>(Entry::struck, entry -> false, "list", entry -> "/destructions/" + entry.list()),
                new Register.Traces<>(
                        entry -> entry.item().secret().value(),
                        entry -> "destruction:" + entry.list(),
                        List.of(ActKind.DESTRUCTION_REQUESTED, ActKind.DESTRUCTION_WITNESSED, ActKind.DESTROYED)),
                List.of("approver", "witness1", "witness2", "handler"));
    }

    public Register<Entry> register() {
        return register;
    }

    private Map<String, Object> binds(Caller viewer, Instant now) {
        var officer = viewer.may(Permission.OFFICER);
        var concerning = officer
                ? new UUID[0]
                : lists.concerning(viewer.person()).stream()
                        .map(request -> request.value())
                        .toArray(UUID[]::new);
        return Map.of("officer", officer, "concerning", concerning);
    }

    /** One copy on one list. */
    public record Entry(
            DestructionId list,
            String listNumber,
            Item item,
            int termYears,
            Plan plan,
            @Nullable String approvers,
            Cell.Signed first,
            Cell.Signed second,
            State state) {
        boolean struck() {
            return state.struckReason() != null
                    || List.of("refused", "withdrawn").contains(state.code());
        }
    }

    /** How, where and when. */
    public record Plan(String method, String place, Instant at) {}

    /** What became of the list, and why the line was struck from it; null while it stands. */
    public record State(String code, @Nullable String struckReason) {}

    private static List<Column<Entry>> columns() {
        return List.of(
                Column.<Entry>code("list", 22, (entry, shell) -> entry.listNumber())
                        .sortedBy("d.number"),
                Column.<Entry>number("line", 8, entry -> entry.item().line()),
                Column.<Entry>text("name", 20, (entry, shell) -> entry.item().name())
                        .sortedBy("s.cover_title"),
                Column.<Entry>text(
                                "issuer",
                                19,
                                (entry, shell) -> shell.pick(
                                        entry.item().unitZh(), entry.item().unitEn()))
                        .sortedBy("u.name_zh"),
                Column.<Entry>text(
                                "kind",
                                13,
                                (entry, shell) ->
                                        shell.w("custody.kind." + entry.item().kind()))
                        .sortedBy("c.kind")
                        .as(Column.Use.TALLIED),
                Column.<Entry>text("document", 24, DestructionRegister::document)
                        .sortedBy("s.document_number"),
                Column.<Entry>code("copy", 13, (entry, shell) -> entry.item().numberText())
                        .sortedBy("c.copy_number"),
                Column.<Entry>level(
                                "level",
                                16,
                                entry -> new Cell.Level(entry.item().level(), entry.termYears()))
                        .ranked("s.level"),
                Column.<Entry>number("pages", 10, entry -> entry.item().pageCount())
                        .sortedBy("c.page_count"),
                Column.<Entry>number("copies", 10, entry -> 1).as(Column.Use.TOTALLED),
                Column.<Entry>text("holder", 14, (entry, shell) -> entry.item().holder())
                        .sortedBy("h.name"),
                Column.<Entry>text("approver", 15, (entry, shell) -> entry.approvers()),
                Column.<Entry>text(
                                "method",
                                13,
                                (entry, shell) -> shell.w(
                                        "destruction.method." + entry.plan().method()))
                        .sortedBy("d.method"),
                Column.<Entry>time("at", 18, entry -> entry.plan().at()).sortedBy("d.planned_at"),
                Column.<Entry>text("place", 19, (entry, shell) -> entry.plan().place())
                        .sortedBy("d.place"),
                Column.<Entry>of("witness1", Kind.TEXT, 19, (entry, shell) -> entry.first()),
                Column.<Entry>of("witness2", Kind.TEXT, 19, (entry, shell) -> entry.second()),
                Column.<Entry>text("state", 17, DestructionRegister::state)
                        .sortedBy("d.state")
                        .as(Column.Use.REMARK));
    }

    private static String document(Entry entry, Shell shell) {
        var number = entry.item().documentNumber();
        return number == null ? entry.item().secretNumber() : number;
    }

    private static String state(Entry entry, Shell shell) {
        var reason = entry.state().struckReason();
        return reason == null
                ? shell.w("destruction.state." + entry.state().code())
                : shell.w("register.destruction.struck", reason);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var struck = row.getTimestamp("struck_at") != null;
        var reason = row.getString("struck_reason");
        return new Entry(
                new DestructionId(row.getObject("list_id", UUID.class)),
                row.getString("list_number"),
                ItemRow.read(row.getInt("line"), row),
                row.getInt("term_years"),
                new Plan(
                        row.getString("method"),
                        row.getString("place"),
                        row.getTimestamp("planned_at").toInstant()),
                row.getString("approvers"),
                signed(row, 1),
                signed(row, 2),
                new State(row.getString("list_state"), !struck ? null : reason == null ? "" : reason));
    }

    private static Cell.Signed signed(ResultSet row, int witness) throws SQLException {
        var name = row.getString("witness" + witness);
        return new Cell.Signed(
                name == null ? Cell.NOTHING : name, DestructionStore.instant(row.getTimestamp("confirmed" + witness)));
    }
}
