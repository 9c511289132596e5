package io.shoumi.cli;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.evidence.json.JsonValue.JsonBoolean;
import io.shoumi.evidence.json.JsonValue.JsonObject;
import io.shoumi.evidence.json.JsonValue.JsonString;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Clause;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.ClauseKind;
import io.shoumi.regulations.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every clause with the tests that drive it and how they last went. A clause is green when each letter of its kind has a passing
 * test through http, browser or agent, and its policies, where it has any, a passing negative one.
 */
record ClauseReport(List<Line> lines) {

    /** A test that drives a clause. */
    record Test(String name, String kind, String through, boolean negative, boolean passed) {
        boolean reaches() {
            return passed && !through.equals("fixture");
        }
    }

    record Line(Clause clause, List<Test> tests, boolean green) {
        String kinds() {
            return clause.kinds().stream().map(ClauseKind::code).collect(Collectors.joining(" "));
        }
    }

    /** From the results that the last test run left under each module's {@code target}. */
    static ClauseReport of(Path root) throws IOException {
        var tests = results(root);
        var rules = RuleBook.load();
        return new ClauseReport(Catalogue.load().clauses().stream()
                .map(clause ->
                        line(clause, tests.getOrDefault(clause.id().value(), List.of()), ruled(clause.id(), rules)))
                .toList());
    }

    private static boolean ruled(ClauseId id, RuleBook rules) {
        return !rules.requirementsOf(id).isEmpty();
    }

    private static Line line(Clause clause, List<Test> tests, boolean ruled) {
        var driven = tests.stream().filter(Test::reaches).map(Test::kind).collect(Collectors.toSet());
        var letters = clause.kinds().stream().map(ClauseKind::code).collect(Collectors.toSet());
        var negative = tests.stream().anyMatch(test -> test.negative() && test.passed());
        return new Line(clause, tests, driven.containsAll(letters) && (negative || !ruled));
    }

    private static Map<String, List<Test>> results(Path root) throws IOException {
        var byClause = new LinkedHashMap<String, List<Test>>();
        for (var file : files(root)) {
            for (var line : Files.readAllLines(file)) {
                if (JsonValue.parse(line) instanceof JsonObject result) {
                    byClause.computeIfAbsent(text(result, "clause"), id -> new ArrayList<>())
                            .add(test(result));
                }
            }
        }
        return byClause;
    }

    private static Set<Path> files(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("target/clause-results.jsonl"))
                    .filter(Files::exists)
                    .collect(Collectors.toSet());
        }
    }

    private static Test test(JsonObject result) {
        return new Test(
                text(result, "name"),
                text(result, "kind"),
                text(result, "through"),
                flag(result, "negative"),
                flag(result, "passed"));
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString(var text) ? text : "";
    }

    private static boolean flag(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonBoolean(var value) && value;
    }

    /** The machine-readable form that the contract of the command line names. */
    String json() {
        var clauses = lines.stream()
                .map(line -> Map.of(
                        "id", line.clause().id().value(),
                        "kind", line.kinds(),
                        "answer", line.clause().text().answer().en(),
                        "green", line.green(),
                        "tests", line.tests().stream().map(ClauseReport::entry).toList()))
                .toList();
        return JsonValue.of(Map.of("clauses", clauses)).canonical().replace("},{\"answer\"", "},\n{\"answer\"") + "\n";
    }

    private static Map<String, Object> entry(Test test) {
        return Map.of(
                "name", test.name(),
                "kind", test.kind(),
                "through", test.through(),
                "negative", test.negative(),
                "passed", test.passed());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json());
    }
}
