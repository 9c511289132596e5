package io.shoumi.stocktake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a count is for; the code is what the database holds. */
public enum CountKind {
    SPOT,
    STOCK_TAKE,
    HAND_OVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CountKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String word() {
        return "stocktake.kind." + code();
    }
}
