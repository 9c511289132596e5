package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registers say for and against a request, beside the ruling. */
@Repository
public class RequestRecord {
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param frozenCopies of the secret, each under an incident */
    public record Standing(int openLoans, int lateLoans, int frozenCopies) {}

    public Standing standing(PersonId requester, io.shoumi.ledger.@Nullable SecretId secret) {
        return jdbc.sql("""
                        select (select count(*) from loan where borrower_id = :person and state = 'lent') as open,
                          (select count(*) from loan where borrower_id = :person and state = 'lent' and due_at < :now) as late,
                          (select count(*) from carrier where secret_id = :secret::uuid and frozen_at is not null) as frozen""")
                .param("person", requester.value())
                .param("secret", secret == null ? null : secret.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Standing(row.getInt("open"), row.getInt("late"), row.getInt("frozen")))
                .single();
    }

    public String nameOf(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    /** The English name of a unit or place that signed content names in Chinese, where it has one; otherwise as signed. */
    public String inEnglish(String signed) {
        return jdbc.sql("""
                        select name_en from unit where name_zh = :signed and name_en <> '' union all
                        select code || ' ' || name_en from place where code || ' ' || name_zh = :signed and name_en <> '' limit 1""")
                .param("signed", signed)
                .query(String.class)
                .optional()
                .orElse(signed);
    }

    public String unitName(UUID unit, boolean zh) {
        return jdbc.sql("select case when ? then name_zh else name_en end from unit where id = ?")
                .params(zh, unit)
                .query(String.class)
                .single();
    }
}
