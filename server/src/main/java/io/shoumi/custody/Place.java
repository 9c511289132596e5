package io.shoumi.custody;

import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.PlaceKind;
import java.util.Arrays;

/**
 * A place as registers show it. {@code kind} is the code of the {@code place} table.
 *
 * @param safeFor the highest level that may lie there
 * @param approved and not closed
 */
public record Place(
        PlaceId id,
        String code,
        String nameZh,
        String nameEn,
        String kind,
        PersonId custodian,
        Level safeFor,
        boolean approved) {
    public String name(Shell shell) {
        return shell.pick(nameZh, nameEn);
    }

    /** What the rules call it: a reading room and whatever else no rule names as a storage place counts as unapproved. */
    public PlaceKind inRules() {
        return approved
                ? Arrays.stream(PlaceKind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElse(PlaceKind.UNAPPROVED)
                : PlaceKind.UNAPPROVED;
    }
}
