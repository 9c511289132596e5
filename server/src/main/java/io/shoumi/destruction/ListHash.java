package io.shoumi.destruction;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.ledger.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** SHA-256 over a list's lines, method, place, time and witnesses: what approvers and witnesses sign. Hexadecimal. */
public record ListHash(String hex) {

    static ListHash of(String number, Destruction.Plan plan, List<Item> items, List<PersonId> witnesses) {
        var canonical = JsonValue.of(Map.of(
                        "number", number,
                        "method", plan.way().code(),
                        "place", plan.place(),
                        "at", plan.at().toString(),
                        "lines", items.stream().map(Item::identity).toList(),
                        "witnesses", witnesses.stream().map(PersonId::toString).toList()))
                .canonical();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new ListHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ListHash of(byte[] bytes) {
        return new ListHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Enough to compare by eye. */
    public String brief() {
        return hex.substring(0, 4) + "·" + hex.substring(4, 8) + "·" + hex.substring(8, 12);
    }
}
