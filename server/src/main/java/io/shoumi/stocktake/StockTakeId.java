package io.shoumi.stocktake;

import java.util.UUID;

/** One count of what lies in places. */
public record StockTakeId(UUID value) {
    public static StockTakeId random() {
        return new StockTakeId(UUID.randomUUID());
    }

    /** As evidence names it. */
    String subject() {
        return "stock-take:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
