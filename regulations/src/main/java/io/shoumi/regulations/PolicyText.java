package io.shoumi.regulations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One policy as written, and where.
 *
 * @param source the policy itself
 * @param scope its head alone, without conditions: it matches every act the policy could ever speak about
 * @param concern a permit that holds whenever the prohibition concerns the act, met or not, so that
 *     what is met can be told apart from what does not apply
 */
record PolicyText(String file, int line, String source, String scope, String concern) {
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(\"([^\"]*)\"\\)");

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute `(\\w+)`");

    PolicyId id() {
        return new PolicyId(annotation("id")
                .orElseThrow(() -> new RuleBookFault(file + ":" + line + ": a policy without @id: " + firstLine())));
    }

    boolean forbids() {
        return source.lines().anyMatch(text -> text.startsWith("forbid"));
    }

    /** The regulation it belongs to; a norm of the base belongs to none. */
    Optional<Regulation> regulation() {
        return clauses().stream().findFirst().map(ClauseId::regulation);
    }

    /** Whether action, adopted regulations and archive alone decide if it concerns an act, so that this is asked once. */
    boolean concernIsFixed() {
        String conditions = concern.substring(scope.length() - 1)
                .replace("resource.adopted", "")
                .replace("resource.archive", "");
        return Stream.of("principal", "resource", "context").noneMatch(conditions::contains);
    }

    List<ClauseId> clauses() {
        return annotation("clause").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(id -> new ClauseId(id.strip()))
                .toList();
    }

    Optional<Role> needs() {
        return annotation("needs").map(Role::of);
    }

    Optional<Duty> duty() {
        return annotation("oblige").map(Duty::of);
    }

    /** Where the attribute stands that a fault of the type check names; empty when it names none. */
    String unknown(String fault) {
        Matcher named = ATTRIBUTE.matcher(fault);
        if (!named.find()) {
            return "";
        }
        String attribute = named.group(1);
        long before = source.lines()
                .takeWhile(text -> !text.contains("." + attribute) && !text.contains("has " + attribute))
                .count();
        return " (attribute " + attribute + " at " + file + ":" + (line + before) + ")";
    }

    String where() {
        return file + ":" + line + ": policy " + id();
    }

    private Optional<String> annotation(String name) {
        Matcher matcher = ANNOTATION.matcher(source);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    private String firstLine() {
        return source.lines().findFirst().orElse("");
    }
}
