package io.shoumi.paper;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What lines come to: those that are struck through are counted apart. */
public final class Tally {
    private final Map<String, Long> kinds = new TreeMap<>();
    private long lines;
    private long struck;
    private long amount;

    Tally() {}

    void add(Line line) {
        if (line.struck()) {
            struck++;
            return;
        }
        lines++;
        amount += line.amount();
        if (!line.kind().isEmpty()) {
            kinds.merge(line.kind(), Math.max(1, line.amount()), Long::sum);
        }
    }

    /** Lines that stand. */
    public long lines() {
        return lines;
    }

    public long struck() {
        return struck;
    }

    /** The sum of the column that is totalled. */
    public long amount() {
        return amount;
    }

    /** The same, by the kind of the line. */
    public Map<String, Long> kinds() {
        return Collections.unmodifiableMap(kinds);
    }
}
