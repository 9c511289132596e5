package io.shoumi.api;

import java.util.List;
import java.util.UUID;

/**
 * What a received document may name.
 *
 * @param departments where the token's person is designated to register
 */
record RegisteringChoices(List<Department> departments, List<KindOfSecret> kinds, List<String> levels) {
    RegisteringChoices {
        departments = List.copyOf(departments);
        kinds = List.copyOf(kinds);
        levels = List.copyOf(levels);
    }

    /** @param places where its paper copies may lie */
    record Department(UUID id, String nameZh, String nameEn, List<PaperPlace> places) {
        Department {
            places = List.copyOf(places);
        }
    }

    /** An approved place for paper. */
    record PaperPlace(UUID id, String code, String nameZh, String nameEn) {}

    /** One kind of the classification guide, with the level and term that it proposes. */
    record KindOfSecret(String code, String titleZh, String titleEn, String level, int termYears) {}
}
