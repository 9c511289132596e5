package io.shoumi.api;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A department whose officer issued a token to an office system, and that system. */
final class Office {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    final TestHouse house = TestHouse.house();
    final UUID unit;
    final Person officer;
    final Person supervisor;
    final UUID safe;
    private final Visitor visitor;
    private @Nullable String language;

    Office() {
        var number = NUMBERS.incrementAndGet();
        unit = house.unit("综合部" + number, house.group(), "R1", "R2");
        officer = house.person("保密员" + number, unit);
        house.role(officer, "officer");
        supervisor = house.person("韩主管" + number, unit);
        house.post(supervisor, "supervisor", unit);
        safe = house.place("safe", unit, officer);
        house.place("vault", unit, officer);
        visitor = new Visitor(house.port(), house.home().resolve("tls/cert.pem"));
    }

    Office designated() {
        house.designate(officer, unit, "receive", "keep");
        return this;
    }

    Office inEnglish() {
        language = "en";
        return this;
    }

    String token(String... rights) {
        return issued("", 30, rights);
    }

    String tokenFrom(String address, String... rights) {
        return issued(address, 30, rights);
    }

    String tokenForADay(String... rights) {
        return issued("", 1, rights);
    }

    private String issued(String address, int days, String... rights) {
        var browser = officer.logIn();
        return browser.submit(
                        browser.get("/tokens"),
                        "/tokens",
                        Map.of(
                                "name",
                                "OA",
                                "days",
                                String.valueOf(days),
                                "address",
                                address,
                                "right",
                                List.of(rights)))
                .select("code.seed")
                .text();
    }

    UUID idOfLastToken() {
        return house.jdbc()
                .sql("select id from api_token where person_id = ? order by created_at desc limit 1")
                .param(officer.id().value())
                .query(UUID.class)
                .single();
    }

    /** What came back. */
    record Answer(int status, String type, String text) {
        Map<String, Object> json() {
            return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
        }

        List<?> list(String name) {
            return (List<?>) json().get(name);
        }

        /** The fields that a problem names. */
        List<String> faulty() {
            return list("errors").stream()
                    .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
                    .toList();
        }
    }

    Answer get(String token, String path) {
        return send(token, HttpRequest.newBuilder(at(path)).GET());
    }

    Answer push(String token, String key, Map<String, ?> body) {
        return pushText(token, key, JSON.writeValueAsString(body));
    }

    Answer pushText(String token, String key, String body) {
        return send(
                token,
                HttpRequest.newBuilder(at("/api/v1/receipts"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer pushFile(String token, String key, String unitText, String content) {
        var edge = "edge" + key.length();
        var body =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\n" + unitText + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"notice.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        + content + "\r\n--" + edge + "--\r\n";
        return send(
                token,
                HttpRequest.newBuilder(at("/api/v1/files"))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create("https://localhost:" + house.port() + path);
    }

    private Answer send(String token, HttpRequest.Builder request) {
        if (language != null) {
            request.header("Accept-Language", language);
        }
        var answer = visitor.raw(request.header("Authorization", "Bearer " + token));
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** A document that came on paper, two copies of it. */
    Map<String, Object> receipt() {
        return new HashMap<>(Map.of(
                "unit",
                unit.toString(),
                "coverTitle",
                "来文-" + NUMBERS.incrementAndGet(),
                "trueTitle",
                "关于铁矿石采购的通知",
                "documentNumber",
                "集发〔2026〕" + NUMBERS.incrementAndGet() + "号",
                "issuingBody",
                "某集团",
                "kind",
                "major-decisions",
                "basis",
                "来文标密",
                "level",
                "core",
                "termYears",
                5,
                "scopePeople",
                List.of(officer.number())));
    }

    Map<String, Object> onPaper() {
        var receipt = receipt();
        receipt.put("paperCopies", 2);
        receipt.put("place", safe.toString());
        return receipt;
    }

    void approve(String id) {
        var browser = supervisor.logIn();
        var address = "/secrets/" + id + "/classification";
        browser.submit(browser.get(address), address, Map.of("decision", "approve", "opinion", "同意"));
    }
}
