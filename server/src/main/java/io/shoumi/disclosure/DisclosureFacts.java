package io.shoumi.disclosure;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about secrets, copies and people. */
@Repository
class DisclosureFacts {
    private final JdbcClient jdbc;

    DisclosureFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DisclosurePlan.Matter matter(DisclosurePlan plan, PersonId requester) {
        return jdbc.sql("""
                        select s.cover_title, s.number, s.level, s.unit_id, p.name || ' ' || p.number as requester,
                          coalesce(u.name_zh, '—') as unit
                        from secret s cross join person p left join unit u on u.id = p.unit_id where s.id = ? and p.id = ?""")
                .params(plan.secret().value(), requester.value())
                .query((row, n) -> new DisclosurePlan.Matter(
                        row.getString("cover_title"),
                        row.getString("number"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        copies(plan.copies(), "copy_number").stream()
                                .map(number -> CopyNumber.text(Integer.parseInt(number)))
                                .collect(Collectors.joining("、")),
                        row.getString("requester"),
                        row.getString("unit")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    String labels(List<CarrierId> copies) {
        return String.join(" ", copies(copies, "label"));
    }

    private List<String> copies(List<CarrierId> copies, String what) {
        return jdbc.sql("select " + what + "::text from carrier where id = any (?) order by copy_number")
                .param(copies.stream().map(CarrierId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
