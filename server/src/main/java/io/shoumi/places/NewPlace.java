package io.shoumi.places;

import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place as typed: the code stands on its label. */
public record NewPlace(
        Label label,
        @Nullable StorageKind kind,
        Setting setting,
        @Nullable UnitId unit,
        @Nullable PersonId custodian) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,19}");
    private static final int NAME_CHARS_MAX = 60;

    /** What stands on the door. Without an English name the Chinese one serves. */
    public record Label(String code, String nameZh, String nameEn) {
        public Label {
            code = code.strip();
            nameZh = nameZh.strip();
            nameEn = nameEn.isBlank() ? nameZh : nameEn.strip();
        }

        void check(InputFaults faults) {
            faults.unless(named(nameZh), "nameZh", "people.name-form", NAME_CHARS_MAX)
                    .unless(named(nameEn), "nameEn", "people.name-form", NAME_CHARS_MAX);
        }
    }

    /**
     * Where it stands, and what for.
     *
     * @param parent the code of the place around it, as typed or scanned; empty for none
     * @param safeFor the highest level that may lie there
     */
    public record Setting(String parent, Level safeFor) {}

    InputFaults faults() {
        var faults = new InputFaults().unless(CODE.matcher(label.code()).matches(), "code", "places.code-form");
        label.check(faults);
        return faults.unless(kind != null, "kind", "places.kind-missing")
                .unless(unit != null, "unit", "people.unit-missing")
                .unless(custodian != null, "custodian", "people.number-unknown");
    }

    private static boolean named(String name) {
        return !name.isBlank()
                && name.length() <= NAME_CHARS_MAX
                && name.chars().noneMatch(Character::isISOControl);
    }
}
