package io.shoumi.custody;

import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;

/** A place as registers show it. {@code kind} is the code of the {@code place} table. */
public record Place(
        PlaceId id, String code, String nameZh, String nameEn, String kind, PersonId custodian, boolean approved) {
    public String name(Shell shell) {
        return shell.pick(nameZh, nameEn);
    }
}
