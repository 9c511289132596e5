package io.shoumi.api;

import io.shoumi.desk.Words;
import io.shoumi.gate.CallOnce;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.TokenRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Describes the API as it is: its routes as the server knows them, its bodies as the records have them (OpenAPI 3.1). */
@Component
class OpenApi {
    private static final String ROOT = "/api/v1/";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Words ZH = Words.load("zh");
    private static final Words EN = Words.load("en");

    private final RequestMappingHandlerMapping routes;

    OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** One call of the API. */
    record Call(String method, String path, String name, List<String> rights, Answers answers) {
        Call {
            rights = List.copyOf(rights);
        }

        List<String> variables() {
            return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        String word() {
            return "api.op." + name;
        }
    }

    /** An error, as every call answers one. */
    record Problem(String type, String title, int status, String detail, List<String> clauses) {}

    /** What is wrong with one field. */
    record FieldFault(String field, String message) {}

    List<Call> calls() {
        var calls = new ArrayList<Call>();
        routes.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> calls.add(call(method.name(), path, handler)))));
        calls.sort(Comparator.comparing(Call::path).thenComparing(Call::method));
        return calls;
    }

    private static Call call(String method, String path, HandlerMethod handler) {
        var route = java.util.Objects.requireNonNull(handler.getMethodAnnotation(Route.class));
        var answers = java.util.Objects.requireNonNull(handler.getMethodAnnotation(Answers.class), path);
        return new Call(method, path, handler.getMethod().getName(), rights(route), answers);
    }

    /** Any one of these opens it; none where it is for anybody. */
    private static List<String> rights(Route route) {
        return Arrays.stream(route.value())
                .filter(permission -> permission != Permission.PUBLIC)
                .flatMap(permission ->
                        Arrays.stream(TokenRight.values()).filter(right -> right.permission() == permission))
                .map(TokenRight::code)
                .toList();
    }

    Map<String, Object> document() {
        var schemas = new TreeMap<String, Object>();
        schemas.put("Problem", problem(schemas));
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        calls().forEach(call -> paths.computeIfAbsent(call.path(), any -> new LinkedHashMap<>())
                .put(call.method().toLowerCase(java.util.Locale.ROOT), operation(call, schemas)));
        var token = map("type", "http", "scheme", "bearer", "description", both("api.token"));
        return map(
                "openapi",
                "3.1.0",
                "info",
                map("title", "Shoumi 守密", "version", "1", "description", both("api.about")),
                "paths",
                paths,
                "components",
                map("schemas", schemas, "securitySchemes", map("token", token)));
    }

    private static Map<String, Object> problem(Map<String, Object> schemas) {
        var properties = new LinkedHashMap<String, Object>();
        var plain = new TreeMap<String, Object>();
        Shape.schema(Problem.class, plain);
        properties.putAll(propertiesOf(plain.get("Problem")));
        properties.put("errors", map("type", "array", "items", Shape.schema(FieldFault.class, schemas)));
        return Shape.object(properties, List.of("type", "title", "status", "detail", "clauses"));
    }

    private static Map<String, Object> propertiesOf(@org.jspecify.annotations.Nullable Object schema) {
        var properties = new LinkedHashMap<String, Object>();
        if (schema instanceof Map<?, ?> object && object.get("properties") instanceof Map<?, ?> all) {
            all.forEach((name, value) -> properties.put(String.valueOf(name), java.util.Objects.requireNonNull(value)));
        }
        return properties;
    }

    private static Map<String, Object> operation(Call call, Map<String, Object> schemas) {
        var operation = map(
                "operationId",
                call.name(),
                "summary",
                EN.of(call.word()),
                "description",
                ZH.of(call.word()),
                "security",
                call.rights().isEmpty()
                        ? List.of()
                        : call.rights().stream()
                                .map(right -> map("token", List.of(right)))
                                .toList(),
                "parameters",
                parameters(call));
        if (call.answers().takes() != Void.class) {
            operation.put(
                    "requestBody",
                    body("application/json", Shape.schema(call.answers().takes(), schemas)));
        }
        if (call.answers().file()) {
            operation.put("requestBody", body("multipart/form-data", fileSchema()));
        }
        operation.put("responses", responses(call.answers(), schemas));
        return operation;
    }

    private static Map<String, Object> fileSchema() {
        return Shape.object(
                map(
                        "unit",
                        map("type", "string", "format", "uuid"),
                        "file",
                        map("type", "string", "contentMediaType", "application/octet-stream")),
                List.of("unit", "file"));
    }

    private static Map<String, Object> body(String type, Map<String, Object> schema) {
        return map("required", true, "content", map(type, map("schema", schema)));
    }

    private static Map<String, Object> responses(Answers answers, Map<String, Object> schemas) {
        var content = answers.value() == Void.class
                ? map(answers.type(), map())
                : map(answers.type(), map("schema", Shape.schema(answers.value(), schemas)));
        var problem = map("schema", map("$ref", "#/components/schemas/Problem"));
        return map(
                String.valueOf(answers.status()),
                map("description", "OK", "content", content),
                "default",
                map("description", both("api.problem"), "content", map("application/problem+json", problem)));
    }

    private static List<Map<String, Object>> parameters(Call call) {
        var parameters = new ArrayList<Map<String, Object>>();
        call.variables().forEach(name -> parameters.add(parameter(name, "path")));
        for (var name : call.answers().query()) {
            parameters.add(parameter(name, "query"));
        }
        if (call.answers().once()) {
            parameters.add(parameter(CallOnce.HEADER, "header"));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in) {
        var schema = switch (name) {
            case "id" -> map("type", "string", "format", "uuid");
            case "changedSince" -> map("type", "string", "format", "date-time");
            case "limit", "page" -> map("type", "integer");
            default -> map("type", "string");
        };
        return map(
                "name",
                name,
                "in",
                in,
                "required",
                !in.equals("query"),
                "description",
                both("api.param." + name),
                "schema",
                schema);
    }

    private static String both(String word) {
        return EN.of(word) + " " + ZH.of(word);
    }

    private static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) {
            map.put(entries[i].toString(), entries[i + 1]);
        }
        return map;
    }
}
