package io.shoumi.people;

import io.shoumi.gate.InputFaults;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A unit as typed. Only the organisation itself stands under nothing. */
public record NewUnit(
        String code,
        String nameZh,
        String nameEn,
        @Nullable UnitKind kind,
        @Nullable UnitId parent) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,19}");
    private static final int NAME_CHARS_MAX = 60;

    public NewUnit {
        code = code.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
    }

    InputFaults faults() {
        return new InputFaults()
                .unless(CODE.matcher(code).matches(), "code", "people.unit.code-form")
                .unless(Named.well(nameZh, NAME_CHARS_MAX), "nameZh", "people.name-form", NAME_CHARS_MAX)
                .unless(Named.well(nameEn, NAME_CHARS_MAX), "nameEn", "people.name-form", NAME_CHARS_MAX)
                .unless(kind != null, "kind", "people.unit.kind-missing");
    }
}
