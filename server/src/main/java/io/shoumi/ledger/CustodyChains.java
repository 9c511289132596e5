package io.shoumi.ledger;

import io.shoumi.evidence.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chains of all secrets and carriers from what the events say, without the code that wrote them, and asks that
 * each event stand in the evidence: an owner of the database who rewrites a whole chain would have to rewrite the log too.
 */
final class CustodyChains {
    private static final String EVENTS = """
            select id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, actor_id, content, previous_secret_hash,
              previous_carrier_hash, hash
            from custody_event order by secret_id, secret_seq""";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String NONE = "0".repeat(64);

    private final Map<String, BrokenLink> unproved = new LinkedHashMap<>();
    private final Map<UUID, Head> secrets = new HashMap<>();
    /** A carrier's events stand in the order of its secret's chain, so one pass sees both chains. */
    private final Map<UUID, Head> carriers = new HashMap<>();

    private @Nullable BrokenLink broken;

    private record Head(int seq, String hash) {
        static final Head START = new Head(0, NONE);
    }

    /** Reads all events and recomputes both chains of each. */
    static CustodyChains read(Connection connection) throws SQLException {
        var chains = new CustodyChains();
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(2000);
            var rows = statement.executeQuery();
            while (rows.next()) {
                chains.add(rows);
            }
        }
        return chains;
    }

    private void add(ResultSet row) throws SQLException {
        var hash = hex(row, "hash");
        var fault = fault(row, hash);
        if (broken == null && fault != null) {
            broken = link(row, fault);
        }
        unproved.put(hash, link(row, BrokenLink.Fault.WITHOUT_EVIDENCE));
        secrets.put(row.getObject("secret_id", UUID.class), new Head(row.getInt("secret_seq"), hash));
        carriers.put(row.getObject("carrier_id", UUID.class), new Head(row.getInt("carrier_seq"), hash));
    }

    private BrokenLink.@Nullable Fault fault(ResultSet row, String hash) throws SQLException {
        var content = row.getString("content");
        if (!sha256(content).equals(hash)) {
            return BrokenLink.Fault.CONTENT_ALTERED;
        }
        if (!tellsTheSame(row, content)) {
            return BrokenLink.Fault.COLUMN_ALTERED;
        }
        var secret = secrets.getOrDefault(row.getObject("secret_id", UUID.class), Head.START);
        var carrier = carriers.getOrDefault(row.getObject("carrier_id", UUID.class), Head.START);
        return follows(secret, row.getInt("secret_seq"), hex(row, "previous_secret_hash"))
                        && follows(carrier, row.getInt("carrier_seq"), hex(row, "previous_carrier_hash"))
                ? null
                : BrokenLink.Fault.CHAIN_BROKEN;
    }

    private static boolean follows(Head before, int seq, String previous) {
        return seq == before.seq() + 1 && previous.equals(before.hash());
    }

    private static boolean tellsTheSame(ResultSet row, String content) throws SQLException {
        var told = new TreeMap<String, JsonValue>();
        told.put("secret", JsonValue.of(row.getString("secret_id")));
        told.put("carrier", JsonValue.of(row.getString("carrier_id")));
        told.put("secretSeq", JsonValue.of(row.getInt("secret_seq")));
        told.put("carrierSeq", JsonValue.of(row.getInt("carrier_seq")));
        told.put("kind", JsonValue.of(row.getString("kind")));
        told.put("at", JsonValue.of(row.getTimestamp("at").toInstant().toString()));
        told.put("actor", JsonValue.of(row.getString("actor_id")));
        told.put("previousSecret", JsonValue.of(hex(row, "previous_secret_hash")));
        told.put("previousCarrier", JsonValue.of(hex(row, "previous_carrier_hash")));
        try {
            return JsonValue.parse(content) instanceof JsonValue.JsonObject object
                    && told.entrySet().stream()
                            .allMatch(column ->
                                    column.getValue().equals(object.members().get(column.getKey())));
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    /** One evidence entry's content: the events it names are proved. */
    void proved(String content) {
        if (!unproved.isEmpty()) {
            var hashes = HASH.matcher(content);
            while (hashes.find()) {
                unproved.remove(hashes.group());
            }
        }
    }

    /** The first event that does not hold, once every entry's content was heard. */
    Optional<BrokenLink> firstBroken() {
        return Optional.ofNullable(broken).or(() -> unproved.values().stream().findFirst());
    }

    private static BrokenLink link(ResultSet row, BrokenLink.Fault fault) throws SQLException {
        return new BrokenLink(
                row.getObject("id", UUID.class),
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getInt("secret_seq"),
                fault);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static String sha256(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
