package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's rows beside an untouched log of 300 entries: every kind of change, the first bad row named. */
class TamperedRowsTest {
    @TempDir
    Path home;

    private final List<LedgerRow> rows = Acts.rows(300);

    @BeforeEach
    void aLogOfTheseRows() throws IOException {
        Acts.write(home, rows, 300);
    }

    private LogVerdict check(List<LedgerRow> given) {
        return LogCheck.of(home).run(given.iterator());
    }

    private void named(List<LedgerRow> given, Damage what, long index, EntryId id) {
        LogVerdict.Tampered found = (LogVerdict.Tampered) check(given);
        assertThat(found.what()).isEqualTo(what);
        assertThat(found.index()).isEqualTo(OptionalLong.of(index));
        assertThat(found.id()).isEqualTo(Optional.of(id));
    }

    private static LedgerRow.Kept at(long index, LedgerRow row) {
        LedgerRow.Kept kept = (LedgerRow.Kept) row;
        return new LedgerRow.Kept(index, kept.id(), kept.salt(), kept.canonicalJson());
    }

    /** Gives every row the index of its place, as somebody would who hides a change. */
    private static List<LedgerRow> renumbered(List<LedgerRow> rows) {
        List<LedgerRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(at(numbered.size(), row)));
        return numbered;
    }

    @Test
    void untouchedRowsAreIntact() {
        assertThat(check(rows)).isInstanceOf(LogVerdict.Intact.class);
    }

    @Test
    void anyChangeOfContentSaltOrIdOfAnyRowIsNamed() {
        for (int index = 0; index < rows.size(); index++) {
            LedgerRow.Kept row = (LedgerRow.Kept) rows.get(index);
            for (LedgerRow changed : List.of(
                    new LedgerRow.Kept(index, row.id(), row.salt(), row.canonicalJson() + " "),
                    new LedgerRow.Kept(
                            index, row.id(), row.salt(), row.canonicalJson().replace("done", "gone")),
                    new LedgerRow.Kept(index, row.id(), Salt.random(), row.canonicalJson()),
                    new LedgerRow.Kept(index, EntryId.random(), row.salt(), row.canonicalJson()))) {
                List<LedgerRow> given = new ArrayList<>(rows);
                given.set(index, changed);
                named(given, Damage.ROW_ALTERED, index, row.id());
            }
        }
    }

    @Test
    void anyRowDeletedIsNamed() {
        for (int index = 0; index < rows.size(); index++) {
            List<LedgerRow> given = new ArrayList<>(rows);
            given.remove(index);
            named(given, Damage.ROW_MISSING, index, rows.get(index).id());
            named(renumbered(given), Damage.ROW_MISSING, index, rows.get(index).id());
        }
    }

    @Test
    void aRowInsertedAnywhereIsNamed() {
        for (int index = 0; index <= rows.size(); index++) {
            LedgerRow foreign = new LedgerRow.Kept(index, EntryId.random(), Salt.random(), "{}");
            List<LedgerRow> given = new ArrayList<>(rows);
            given.add(index, foreign);
            named(renumbered(given), Damage.ROW_INSERTED, index, foreign.id());
        }
    }

    @Test
    void aRowInsertedTwiceIsNamed() {
        List<LedgerRow> given = new ArrayList<>(rows);
        given.add(120, rows.get(30));
        named(renumbered(given), Damage.ROW_INSERTED, 120, rows.get(30).id());
        named(given, Damage.ROW_INSERTED, 30, rows.get(30).id());
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        for (int other : new int[] {11, 12, 200, 299}) {
            List<LedgerRow> given = new ArrayList<>(rows);
            given.set(10, rows.get(other));
            given.set(other, rows.get(10));
            named(renumbered(given), Damage.ROW_REORDERED, 10, rows.get(10).id());
        }
    }

    @Test
    void rowsCutOffAtTheEndAreNamed() {
        named(rows.subList(0, 256), Damage.ROW_MISSING, 256, rows.get(256).id());
        named(List.of(), Damage.ROW_MISSING, 0, rows.getFirst().id());
    }

    @Test
    void theFirstOfManyIsNamed() {
        List<LedgerRow> given = new ArrayList<>(rows);
        given.remove(200);
        given.set(50, new LedgerRow.Kept(50, rows.get(50).id(), Salt.random(), "{}"));
        named(given, Damage.ROW_ALTERED, 50, rows.get(50).id());
    }

    @Test
    void aRowBeforeAChangedTileIsNamedFirstAndOneAfterItIsNot() throws IOException {
        RecoveryTest.flip(home.resolve("tile/0/001.p/44"), 10 * 32);
        List<LedgerRow> given = new ArrayList<>(rows);
        given.remove(100);
        named(given, Damage.ROW_MISSING, 100, rows.get(100).id());
        given = new ArrayList<>(rows);
        given.remove(290);
        assertThat(((LogVerdict.Tampered) check(given)).index()).isEqualTo(OptionalLong.of(266));
    }

    @Test
    void erasedContentDoesNotBreakTheLogAndIsCounted() {
        List<LedgerRow> given = new ArrayList<>(rows);
        given.set(7, new LedgerRow.Erased(7, rows.get(7).id()));
        given.set(8, new LedgerRow.Erased(8, rows.get(8).id()));
        assertThat(((LogVerdict.Intact) check(given)).erased()).isEqualTo(2);
    }
}
