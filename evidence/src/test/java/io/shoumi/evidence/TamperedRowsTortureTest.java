package io.shoumi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every row of a log of 10,000: every byte of its content and salt, every bit of its id, the row deleted, doubled, put in before,
 * exchanged, cut off. The comparison of rows keeps no memory of rows that held, so each change is shown to it from its own row on;
 * the whole check, from the files, sees a change of each kind at the seams of the tiles and at any rows.
 */
@Tag("torture")
class TamperedRowsTortureTest {
    private static final int SIZE = 10_000;
    private static final int WHOLE_CHECKS = Integer.getInteger("torture.whole-checks", 1_400);

    @TempDir
    Path home;

    private final List<LedgerRow> rows = Acts.rows(SIZE);
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<EntryId, Long> places = new HashMap<>();
    private long changes;

    @BeforeEach
    void aLogOfTheseRows() throws Exception {
        Acts.write(home, rows, 1_000);
        for (LedgerRow row : rows) {
            entries.add(LogEntry.parse(Acts.leaf(row)).orElseThrow());
            places.put(row.id(), row.index());
        }
    }

    @Test
    @Tag("torture-17")
    @DisplayName("17. every row of a log of 10,000 is altered, deleted, inserted, moved and cut off")
    void theFirstBadRowIsAlwaysNamed() throws Exception {
        for (int index = 0; index < SIZE; index++) {
            edited(index);
            moved(index);
        }
        for (int index : seamsAndAny()) {
            for (List<LedgerRow> given : wholeRows(index)) {
                LogVerdict verdict = LogCheck.of(home).run(given.iterator());
                assertThat(verdict).as("row %d", index).isInstanceOf(LogVerdict.Tampered.class);
                assertThat(((LogVerdict.Tampered) verdict).index()).isEqualTo(OptionalLong.of(index));
            }
        }
        System.out.printf(
                "figures: %d rows, %d changes, %d whole checks, the first bad row named each time%n",
                SIZE, changes, WHOLE_CHECKS / 7 * 7);
    }

    private void edited(int index) throws Exception {
        LedgerRow.Kept row = kept(index);
        byte[] content = row.canonicalJson().getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < content.length; at++) {
            content[at] ^= 1;
            named(
                    index,
                    new LedgerRow.Kept(index, row.id(), row.salt(), new String(content, StandardCharsets.ISO_8859_1)));
            content[at] ^= 1;
        }
        named(index, new LedgerRow.Kept(index, row.id(), row.salt(), row.canonicalJson() + " "));
        named(
                index,
                new LedgerRow.Kept(
                        index, row.id(), row.salt(), row.canonicalJson().substring(1)));
        named(index, new LedgerRow.Kept(index, row.id(), row.salt(), ""));
        named(index, new LedgerRow.Unreadable(index, row.id()));
        byte[] salt = row.salt().bytes();
        for (int at = 0; at < salt.length; at++) {
            salt[at] ^= 1;
            named(index, new LedgerRow.Kept(index, row.id(), new Salt(salt), row.canonicalJson()));
            salt[at] ^= 1;
        }
        for (int bit = 0; bit < 128; bit++) {
            named(index, new LedgerRow.Kept(index, flipped(row.id(), bit), row.salt(), row.canonicalJson()));
        }
    }

    private static EntryId flipped(EntryId id, int bit) {
        UUID was = id.value();
        return new EntryId(
                bit < 64
                        ? new UUID(was.getMostSignificantBits() ^ 1L << bit, was.getLeastSignificantBits())
                        : new UUID(was.getMostSignificantBits(), was.getLeastSignificantBits() ^ 1L << bit - 64));
    }

    private void moved(int index) throws Exception {
        LedgerRow foreign = new LedgerRow.Kept(index, EntryId.random(), Salt.random(), "{}");
        List<LedgerRow> rest = rows.subList(index, Math.min(SIZE, index + 3));
        named(index, rest.subList(1, rest.size()));
        named(index, List.of());
        named(index, joined(foreign, rest));
        named(index, joined(at(index, rows.get((index + SIZE / 2) % SIZE)), rest.subList(1, rest.size())));
        if (index > 0) {
            named(index, joined(at(index, rows.get(index - 1)), rest));
        }
        if (rest.size() > 1) {
            named(index, List.of(at(index, rest.get(1)), at(index + 1, rest.get(0))));
        }
    }

    private static List<LedgerRow> joined(LedgerRow first, List<LedgerRow> rest) {
        List<LedgerRow> given = new ArrayList<>(List.of(first));
        rest.forEach(row -> given.add(at(first.index() + given.size(), row)));
        return given;
    }

    private static LedgerRow at(long index, LedgerRow row) {
        LedgerRow.Kept kept = (LedgerRow.Kept) row;
        return new LedgerRow.Kept(index, kept.id(), kept.salt(), kept.canonicalJson());
    }

    private LedgerRow.Kept kept(int index) {
        return (LedgerRow.Kept) rows.get(index);
    }

    private void named(int index, LedgerRow changed) throws Exception {
        named(index, List.of(changed));
    }

    /** The rows from {@code index} on, as the comparison finds them after all rows before. */
    private void named(int index, List<LedgerRow> given) throws Exception {
        changes++;
        RowCheck check = new RowCheck(given.iterator(), id -> {
            Long place = places.get(id);
            return place == null ? OptionalLong.empty() : OptionalLong.of(place);
        });
        OptionalLong found = OptionalLong.empty();
        try {
            check.entry(index, entries.get(index));
        } catch (TamperedException tampered) {
            found = tampered.verdict(new Witnessing.NotWitnessed()).index();
        }
        if (!found.equals(OptionalLong.of(index))) {
            throw new AssertionError("row " + index + " given as " + given + ": " + found);
        }
    }

    private static TreeSet<Integer> seamsAndAny() {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int seam = 256; seam < SIZE && chosen.size() + 2 < WHOLE_CHECKS / 7; seam += 256) {
            chosen.add(seam - 1);
            chosen.add(seam);
        }
        Random random = new Random(SIZE);
        while (chosen.size() < WHOLE_CHECKS / 7) {
            chosen.add(random.nextInt(SIZE));
        }
        return chosen;
    }

    private List<List<LedgerRow>> wholeRows(int index) {
        List<List<LedgerRow>> all = new ArrayList<>();
        for (int kind = 0; kind < 7; kind++) {
            all.add(changed(index, kind));
        }
        return all;
    }

    private List<LedgerRow> changed(int index, int kind) {
        List<LedgerRow> given = new ArrayList<>(rows);
        LedgerRow.Kept row = kept(index);
        switch (kind) {
            case 0 -> given.set(index, new LedgerRow.Kept(index, row.id(), row.salt(), row.canonicalJson() + " "));
            case 1 -> given.set(index, new LedgerRow.Kept(index, row.id(), Salt.random(), row.canonicalJson()));
            case 2 -> given.set(index, new LedgerRow.Kept(index, EntryId.random(), row.salt(), row.canonicalJson()));
            case 3 -> given.remove(index);
            case 4 -> given.add(index, new LedgerRow.Kept(index, EntryId.random(), Salt.random(), "{}"));
            case 5 -> swap(given, index, index < SIZE - 1 ? SIZE - 1 : 0);
            default -> given.subList(index, SIZE).clear();
        }
        return given;
    }

    private static void swap(List<LedgerRow> given, int index, int other) {
        LedgerRow first = given.get(index);
        given.set(index, at(index, given.get(other)));
        given.set(other, at(other, first));
    }
}
