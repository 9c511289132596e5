package io.shoumi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.KeptPage;
import io.shoumi.TestHouse;
import io.shoumi.home.OwnerSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's role has the rights that the documentation lists, table by table, and no others. */
class TableRightsTest {
    private static final KeptPage KEPT = new KeptPage(Path.of("../docs/table-rights.md"));

    private final TestHouse house = TestHouse.house();

    private TableRights after(String... statements) throws SQLException {
        try (var owner = OwnerSql.connection(house.home())) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
                return TableRights.of(owner);
            } finally {
                owner.rollback();
            }
        }
    }

    @Test
    void everyTableHasTheRightsOfItsLineAndNothingBeyond() throws Exception {
        var rights = after();
        assertThat(rights.faults()).isEmpty();
        KEPT.holdTo(rights.markdown());
    }

    /** As a migration would make it: what it may do comes from the grants that follow every migration. */
    @Test
    void aNewTableHasNoLine() throws Exception {
        var rights = after("create table violating (id uuid)", "grant select, insert on violating to shoumi_app");
        assertThat(KeptPage.changes(Files.readString(KEPT.path()), rights.markdown()))
                .containsExactly("found | `violating` | ✓ | ✓ |  |  |");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grant update on custody_event to shoumi_app                | custody_event may be more than added to
            grant update (content) on evidence_staged to shoumi_app    | evidence_staged may be more than added to
            grant truncate on carrier to shoumi_app                    | carrier may be met by truncate
            grant select on person to public                           | person is open to others: everybody
            grant create on schema public to shoumi_app                | shoumi_app may create in public
            grant update on all sequences in schema public to shoumi_app | is a sequence that may be set back
            create function lending() returns int language sql security definer as 'select 1' | lending lends its owner's rights
            """)
    void aRightTooManyIsNamed(String sql, String fault) throws SQLException {
        assertThat(after(sql).faults()).isNotEmpty().allMatch(found -> found.contains(fault));
    }

    @Test
    void aTableOfTheServersOwnIsNamed() {
        var own = new TableRights.Table("violating", "shoumi_app", java.util.Set.of("select"), List.of(), null);
        assertThat(own.faults()).containsExactly("violating is owned by shoumi_app");
    }
}
