package io.shoumi.regulations;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long a ruling takes; asserts nothing about it, since a machine's load is not a rule. */
@Tag("torture")
class RulingTimeTest {
    private static final RuleBook RULES = RuleBook.load();

    @Test
    void ofTwoThousandWarmRulings() {
        Act act = Granted.act(Action.BORROW, Set.of(Regulation.values()), Handling.ARCHIVE_RECORD, CarrierForm.PAPER);
        rule(act, 5_000);
        long[] nanos = rule(act, 2_000);
        Arrays.sort(nanos);
        System.out.printf("ruling: median %.3f ms, p95 %.3f ms%n", nanos[1_000] / 1e6, nanos[1_900] / 1e6);
    }

    private static long[] rule(Act act, int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            RULES.ruleOn(act);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }
}
