package io.shoumi.register;

import io.shoumi.ledger.ActKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first and the last entry of the evidence log that tell of some lines. */
@Component
class LogRange {
    private final JdbcClient jdbc;

    LogRange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two indexes; none while no such entry is integrated. */
    List<Long> of(Collection<UUID> secrets, Collection<String> subjects, List<ActKind> kinds) {
        return jdbc
                .sql("""
                        select unnest(array[min(i.log_index), max(i.log_index)]) from evidence_staged s
                        join evidence_integrated i on i.staged_id = s.id
                        where s.kind = any(:kinds) and (s.secret_id = any(:secrets) or s.subject = any(:subjects))""")
                .param("kinds", kinds.stream().map(ActKind::code).toArray(String[]::new))
                .param("secrets", secrets.toArray(UUID[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
