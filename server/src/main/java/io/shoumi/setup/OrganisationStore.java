package io.shoumi.setup;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of the organisation. */
@Repository
class OrganisationStore {
    private static final long TURN = 0x53455455504cL;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists() {
        return jdbc.sql("select exists (select 1 from organisation)")
                .query(Boolean.class)
                .single();
    }

    /** Takes the turn for the running transaction, so that two forms at once set up one organisation; false when there is one. */
    boolean lockedForSetUp() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(TURN)
                .query(Integer.class)
                .single();
        return !exists();
    }

    void insert(SetUpPlan.Organisation wanted, Instant at) {
        jdbc.sql("""
                        insert into organisation (name_zh, name_en, ceiling, set_up_at)
                        values (:zh, :en, :ceiling, :at)""")
                .param("zh", wanted.nameZh())
                .param("en", wanted.nameEn())
                .param("ceiling", wanted.ceiling().code())
                .param("at", Timestamp.from(at))
                .update();
    }
}
