package io.shoumi.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program's call that carries {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) is done once: sent again it is
 * given the first answer again, with another body it is refused, and while the first is under way it is told so. Keys are each
 * token's own. The answer becomes durable in the act's own transaction, so a call that failed can be sent again wherever the
 * server died, and one that was done cannot.
 */
@Component
public class CallOnce {
    public static final String HEADER = "Idempotency-Key";

    /** As a structured field's string, or bare. */
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5b\\x5d-\\x7e]{8,200})\"?");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    CallOnce(JdbcClient jdbc, Clock clock, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Before(byte[] body, int status, String answer) {}

    /**
     * Does the act, unless it was done.
     *
     * @param sent the body, as parsed
     */
    public ResponseEntity<Map<String, String>> answer(
            HttpServletRequest request, Map<String, ?> sent, Supplier<ResponseEntity<Map<String, String>>> act) {
        var header = request.getHeader(HEADER);
        if (header == null) {
            return act.get();
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            return refused(HttpStatus.BAD_REQUEST, HEADER + " is 8 to 200 visible ASCII characters");
        }
        var call = digest("call", String.valueOf(request.getHeader("Authorization")), key.group(1));
        var body = digest("body", key.group(1), json.writeValueAsString(new java.util.TreeMap<>(sent)));
        var answer = transaction.execute(status -> once(request, call, body, act));
        return java.util.Objects.requireNonNull(answer);
    }

    private ResponseEntity<Map<String, String>> once(
            HttpServletRequest request, byte[] call, byte[] body, Supplier<ResponseEntity<Map<String, String>>> act) {
        if (!turn(call)) {
            return refused(HttpStatus.CONFLICT, "the first call with this " + HEADER + " is under way; send it again");
        }
        var before = before(call);
        if (before.isEmpty()) {
            var answer = act.get();
            keep(call, body, answer);
            return answer;
        }
        if (!MessageDigest.isEqual(before.get().body(), body)) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, HEADER + " was used for another body");
        }
        GateInterceptor.recordedBefore(request);
        return ResponseEntity.status(before.get().status())
                .body(json.readValue(before.get().answer(), new TypeReference<Map<String, String>>() {}));
    }

    /** Until the transaction ends, whichever server it runs on. */
    private boolean turn(byte[] call) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(java.nio.ByteBuffer.wrap(call).getLong())
                .query(Boolean.class)
                .single();
    }

    private Optional<Before> before(byte[] call) {
        return jdbc.sql("select body, status, answer from call_once where call = ?")
                .param(call)
                .query((row, n) -> new Before(row.getBytes(1), row.getInt(2), row.getString(3)))
                .optional();
    }

    private void keep(byte[] call, byte[] body, ResponseEntity<Map<String, String>> answer) {
        jdbc.sql("insert into call_once (call, body, status, answer, at) values (?, ?, ?, ?, ?)")
                .params(
                        call,
                        body,
                        answer.getStatusCode().value(),
                        json.writeValueAsString(answer.getBody()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static ResponseEntity<Map<String, String>> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(Map.of("error", why));
    }

    private static byte[] digest(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
