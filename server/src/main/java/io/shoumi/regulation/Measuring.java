package io.shoumi.regulation;

import io.shoumi.people.Directory;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Both sides of protection: who has pledged (R2.3), and how long people wait for what they may see (R2.4). */
@Repository
class Measuring {
    private final JdbcClient jdbc;
    private final Directory directory;

    Measuring(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    CoverageView.Measures now() {
        var counts = directory.counts();
        var seconds = jdbc.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from l.lent_at
                          - coalesce((select min(f.sent_at) from request_round f where f.request_id = r.id), r.submitted_at)))
                        from loan l join request r on r.id = l.request_id where l.lent_at is not null""")
                .query((row, n) -> row.getObject(1) == null ? -1L : Math.round(row.getDouble(1)))
                .single();
        return new CoverageView.Measures(
                counts.pledged(), counts.all(), seconds < 0 ? null : Duration.ofSeconds(seconds));
    }
}
