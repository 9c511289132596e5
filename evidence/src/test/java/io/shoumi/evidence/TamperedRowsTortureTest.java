package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of a log of 10,000 edited, deleted, inserted before, moved or cut off, in turn. */
@Tag("torture")
class TamperedRowsTortureTest {
    private static final int SIZE = 10_000;

    @TempDir
    Path home;

    @Test
    @Tag("torture-17")
    @DisplayName("17. every row of a log of 10,000 is altered in turn")
    void theFirstBadRowIsAlwaysNamed() throws Exception {
        List<LedgerRow> rows = Acts.rows(SIZE);
        Acts.write(home, rows, 1_000);
        for (int index = 0; index < SIZE; index++) {
            LogVerdict verdict = LogCheck.of(home).run(changed(rows, index).iterator());
            assertThat(verdict).as("row %d", index).isInstanceOf(LogVerdict.Tampered.class);
            assertThat(((LogVerdict.Tampered) verdict).index()).isEqualTo(OptionalLong.of(index));
        }
    }

    private static List<LedgerRow> changed(List<LedgerRow> rows, int index) {
        List<LedgerRow> given = new ArrayList<>(rows);
        LedgerRow.Kept row = (LedgerRow.Kept) rows.get(index);
        switch (index % 7) {
            case 0 -> given.set(index, new LedgerRow.Kept(index, row.id(), row.salt(), row.canonicalJson() + " "));
            case 1 -> given.set(index, new LedgerRow.Kept(index, row.id(), Salt.random(), row.canonicalJson()));
            case 2 -> given.set(index, new LedgerRow.Kept(index, EntryId.random(), row.salt(), row.canonicalJson()));
            case 3 -> given.remove(index);
            case 4 -> given.add(index, new LedgerRow.Kept(index, EntryId.random(), Salt.random(), "{}"));
            case 5 -> swap(given, index, index < SIZE / 2 ? SIZE - 1 : index + 1);
            default -> given.subList(index, SIZE).clear();
        }
        return given;
    }

    private static void swap(List<LedgerRow> given, int index, int other) {
        LedgerRow.Kept first = (LedgerRow.Kept) given.get(index);
        LedgerRow.Kept second = (LedgerRow.Kept) given.get(other);
        given.set(index, new LedgerRow.Kept(index, second.id(), second.salt(), second.canonicalJson()));
        given.set(other, new LedgerRow.Kept(other, first.id(), first.salt(), first.canonicalJson()));
    }
}
