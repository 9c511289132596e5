package io.shoumi.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.KeptPage;
import io.shoumi.SampleSecret;
import io.shoumi.approval.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the server does. {@code docs/formats/openapi-v1.json} is kept with {@code -Dshoumi.matrix=keep}. */
class OpenApiTest {
    private static final KeptPage KEPT = new KeptPage(Path.of("../docs/formats/openapi-v1.json"));

    private final Office office = new Office().designated();
    private final Map<String, Object> document =
            office.get("none", "/api/v1/openapi.json").json();
    private final Map<String, Object> paths = SchemaCheck.object(document.get("paths"));

    @Test
    void itsPathsAreTheRoutes() {
        var routes = new TreeSet<String>();
        office.house
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        routes.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path))));
        var described = new TreeSet<String>();
        paths.forEach((path, methods) ->
                SchemaCheck.object(methods).keySet().forEach(method -> described.add(method + " " + path)));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(9);
    }

    @Test
    void itIsTheKeptOne() throws IOException {
        KEPT.holdTo(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document)
                + "\n");
    }

    @Test
    void whatIsAnsweredIsOfItsShape() {
        var token = office.token("secrets.read", "receipts.write", "registers.read");
        var pushed = office.push(token, Office.key(), office.onPaper());
        held("post", "/api/v1/receipts", pushed, 201);
        held("post", "/api/v1/files", office.pushFile(token, Office.key(), office.unit.toString(), "通知。"), 201);
        var id = String.valueOf(pushed.json().get("id"));
        office.approve(id);
        held("get", "/api/v1/receipts/{id}", office.get(token, "/api/v1/receipts/" + id), 200);
        held("get", "/api/v1/secrets", office.get(token, "/api/v1/secrets"), 200);
        var shown = office.get(token, "/api/v1/secrets/" + id);
        held("get", "/api/v1/secrets/{id}", shown, 200);
        var label = ((Map<?, ?>) shown.list("copies").getFirst()).get("label");
        held("get", "/api/v1/carriers/{label}", office.get(token, "/api/v1/carriers/" + label), 200);
        held("get", "/api/v1/choices", office.get(token, "/api/v1/choices"), 200);
        var rows = office.get(token, "/api/v1/registers/receipt");
        held("get", "/api/v1/registers/{register}", rows, 200);
        assertThat(rows.list("rows")).hasSize(1);
        held("get", "/api/v1/requests/{id}", office.get(token, "/api/v1/requests/" + request()), 200);
    }

    private UUID request() {
        var secret = SampleSecret.in(office.house, office.unit, office.officer, office.safe, office.house.now(), 1);
        secret.classified(office.house, office.officer, office.supervisor);
        var id = UUID.randomUUID();
        var content = new Content(Map.of("purpose", "复核"));
        office.house
                .jdbc()
                .sql("""
                        insert into request (id, number, act, requester_id, secret_id, unit_id, content, content_hash, state,
                          submitted_at, expires_at)
                        values (:id, :number, 'Borrow', :me, :secret, :unit, :content, :hash, 'submitted', :now, :soon)""")
                .param("id", id)
                .param("number", "SQ-" + id.toString().substring(0, 8))
                .param("me", office.officer.id().value())
                .param("secret", secret.id().value())
                .param("unit", office.unit)
                .param("content", content.canonical())
                .param("hash", HexFormat.of().parseHex(content.digest().hex()))
                .param("now", Timestamp.from(office.house.now()))
                .param("soon", Timestamp.from(office.house.now().plusSeconds(3600)))
                .update();
        office.house
                .jdbc()
                .sql(
                        "insert into request_need (request_id, role, clauses, unit_id) values (?, 'supervisor', '{R1.9}', ?)")
                .params(id, office.unit)
                .update();
        return id;
    }

    @Test
    void whatIsRefusedIsAProblemOfItsShape() {
        var token = office.token("secrets.read", "receipts.write");
        held("get", "/api/v1/secrets/{id}", office.get(token, "/api/v1/secrets/" + UUID.randomUUID()), 404);
        held("get", "/api/v1/secrets", office.get(token, "/api/v1/secrets?colour=red"), 422);
        held("get", "/api/v1/secrets", office.get("none", "/api/v1/secrets"), 401);
        held("get", "/api/v1/registers/{register}", office.get(token, "/api/v1/registers/receipt"), 403);
        held("post", "/api/v1/receipts", office.push(token, Office.key(), Map.of()), 422);
    }

    private void held(String method, String path, Office.Answer answer, int status) {
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
        var responses = SchemaCheck.object(
                SchemaCheck.object(SchemaCheck.object(paths.get(path)).get(method))
                        .get("responses"));
        var described = SchemaCheck.object(responses.getOrDefault(String.valueOf(status), responses.get("default")));
        var content = SchemaCheck.object(described.get("content"));
        var type = answer.type().replaceFirst(";.*", "");
        assertThat(content).as(path).containsKey(type);
        var schema = SchemaCheck.object(content.get(type)).get("schema");
        assertThat(new SchemaCheck(document).faults(java.util.Objects.requireNonNull(schema), answer.json()))
                .as(path)
                .isEmpty();
    }

    @Test
    void aBodyOfAnotherShapeIsSeen() {
        var schema = Map.of("$ref", "#/components/schemas/Pushed");
        assertThat(new SchemaCheck(document).faults(schema, Map.of("id", "x", "more", 1)))
                .hasSize(3);
        assertThat(new SchemaCheck(document).faults(schema, List.of())).hasSize(1);
    }

    @Test
    void theGuideShowsEachCallInBothLanguages() {
        var visitor = office.officer.logIn();
        var page = visitor.get("/tokens/api");
        paths.keySet().forEach(path -> assertThat(page.text()).contains(path));
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(9);
        assertThat(visitor.get("/tokens").select("a[href=/tokens/api]")).hasSize(1);
    }
}
