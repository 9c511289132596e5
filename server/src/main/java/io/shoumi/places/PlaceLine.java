package io.shoumi.places;

import java.util.UUID;

/** A place as the list shows it. What lies there is not shown: holdings are for those in scope (R1.7). */
public record PlaceLine(
        UUID id,
        String code,
        String nameZh,
        String nameEn,
        String kind,
        String unitZh,
        String unitEn,
        String custodian) {
    public String name(String lang) {
        return "en".equals(lang) ? nameEn : nameZh;
    }

    public String unitName(String lang) {
        return "en".equals(lang) ? unitEn : unitZh;
    }
}
