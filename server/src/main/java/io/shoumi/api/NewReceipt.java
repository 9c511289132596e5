package io.shoumi.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A received document as the clerk's form takes it: it is proposed for classification, and another person decides.
 *
 * @param file the id that pushing its file gave; null for what came on paper only
 * @param kind its code in the classification guide
 * @param scopePeople staff numbers
 * @param scopePosts {@code post@unit}
 * @param place where the paper copies will lie
 */
record NewReceipt(
        UUID unit,
        @Nullable UUID file,
        String coverTitle,
        String trueTitle,
        @Nullable String documentNumber,
        @Nullable String issuingBody,
        String kind,
        String basis,
        String level,
        Integer termYears,
        @Nullable List<String> scopePeople,
        @Nullable List<UUID> scopeUnits,
        @Nullable List<String> scopePosts,
        @Nullable Integer paperCopies,
        @Nullable Integer pageCount,
        @Nullable UUID place,
        @Nullable String archive,
        @Nullable String unreleased,
        @Nullable Boolean customerData)
        implements Shape.Sent {

    /** As the page's form sends it. */
    Map<String, List<String>> form() {
        var form = new LinkedHashMap<String, List<String>>();
        put(form, "unit", unit);
        put(form, "coverTitle", coverTitle);
        put(form, "trueTitle", trueTitle);
        put(form, "documentNumber", documentNumber);
        put(form, "issuingBody", issuingBody);
        put(form, "kind", kind);
        put(form, "basis", basis);
        put(form, "level", level);
        put(form, "termYears", termYears);
        form.put("scopePeople", scopePeople == null ? List.of() : scopePeople);
        form.put(
                "scopeUnits",
                scopeUnits == null
                        ? List.of()
                        : scopeUnits.stream().map(UUID::toString).toList());
        form.put("scopePosts", scopePosts == null ? List.of() : scopePosts);
        put(form, "origin", "received");
        put(form, "paperCopies", paperCopies == null ? Integer.valueOf(0) : paperCopies);
        put(form, "pageCount", pageCount);
        put(form, "place", place);
        put(form, "archive", archive == null ? "none" : archive);
        put(form, "unreleased", unreleased == null ? "none" : unreleased);
        put(form, "customerData", Boolean.TRUE.equals(customerData) ? "yes" : "no");
        return form;
    }

    private static void put(Map<String, List<String>> form, String field, @Nullable Object value) {
        if (value != null) {
            form.put(field, List.of(value.toString()));
        }
    }
}
