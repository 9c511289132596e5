package io.shoumi.destruction;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.ledger.SecretId;
import org.jspecify.annotations.Nullable;

/**
 * One copy on a list, as it stood when the list was made.
 *
 * @param line from 1
 * @param name the cover title
 * @param holder who answered for it
 * @param kind the code of its carrier kind
 */
public record Item(
        int line,
        CarrierId carrier,
        String label,
        SecretId secret,
        String secretNumber,
        String name,
        String unitZh,
        String unitEn,
        String kind,
        int copyNumber,
        @Nullable String documentNumber,
        String level,
        @Nullable Integer pageCount,
        @Nullable String holder) {

    public String numberText() {
        return CopyNumber.text(copyNumber);
    }

    /** What identifies it in the list's hash: never a title. */
    String identity() {
        return line + " " + carrier + " " + label + " " + secretNumber + " " + numberText();
    }
}
