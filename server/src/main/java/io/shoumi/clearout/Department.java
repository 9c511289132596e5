package io.shoumi.clearout;

import io.shoumi.desk.Shell;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Bilingual;

/**
 * How far one department has come, and whether the viewer may know how much it has (R1.7.2).
 *
 * @param knows the viewer keeps papers for it; to others the amounts are not told
 */
public record Department(UnitId unit, Bilingual name, boolean knows, Amounts amounts) {

    /** @param open of them, those about which something is still to be done */
    public record Amounts(int total, int open) {
        /** 100 only when nothing is open. */
        public int percent() {
            return total == 0 ? 100 : (total - open) * 100 / total;
        }
    }

    public boolean done() {
        return amounts.open() == 0;
    }

    public int percent() {
        return amounts.percent();
    }

    public String name(Shell shell) {
        return shell.pick(name.zh(), name.en());
    }

    /** As a refusal names it. */
    Bilingual open() {
        return knows
                ? new Bilingual(name.zh() + "（" + amounts.open() + " 份）", name.en() + " (" + amounts.open() + ")")
                : name;
    }
}
