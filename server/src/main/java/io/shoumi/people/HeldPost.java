package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.util.UUID;

/** A post in force or proposed; it carries authority only when granted. */
public record HeldPost(UUID id, PersonId person, String post, String unitZh, String unitEn, boolean granted) {
    public String unitName(String lang) {
        return "en".equals(lang) ? unitEn : unitZh;
    }
}
