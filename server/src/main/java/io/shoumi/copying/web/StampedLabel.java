package io.shoumi.copying.web;

import io.shoumi.copying.Copying;
import io.shoumi.copying.Share;
import io.shoumi.desk.Qr;
import java.util.List;
import java.util.Optional;

/** The label of one new copy with its QR code, for whom it is, beside the stamp of its copying. */
public record StampedLabel(Share.NewCopy copy, String forWhom, Qr qr) {
    static List<StampedLabel> of(Copying copying) {
        return copying.shares().stream()
                .flatMap(share -> Optional.ofNullable(share.copy()).stream()
                        .map(copy -> new StampedLabel(copy, share.forWhom(), Qr.of(copy.label()))))
                .toList();
    }
}
