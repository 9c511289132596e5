package io.shoumi.access;

import io.shoumi.TestHouse;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One route of the running server: its method, its pattern, and what it declares. */
record Door(String method, String pattern, HandlerMethod handler) {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

    static List<Door> all(TestHouse house) {
        var mapping = house.bean(RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getMethodAnnotation(Route.class) != null)
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Door(method, pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Door::method).thenComparing(Door::pattern))
                .toList();
    }

    private static java.util.stream.Stream<String> methods(Set<?> declared) {
        return declared.stream().map(String::valueOf);
    }

    Route route() {
        return java.util.Objects.requireNonNull(handler.getMethodAnnotation(Route.class));
    }

    /** Something for every field that the handler asks for by name, so that it gets past its form. */
    Map<String, String> fields() {
        var all = new java.util.TreeMap<String, String>();
        for (var parameter : handler.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class);
            parameter.initParameterNameDiscovery(NAMES);
            var name = parameter.getParameterName();
            if (asked != null && name != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                all.put(asked.name().isEmpty() ? name : asked.name(), something(parameter.getParameterType()));
            }
        }
        return all;
    }

    private static String something(Class<?> type) {
        return type == UUID.class ? UUID.randomUUID().toString() : type == String.class ? "0".repeat(64) : "1";
    }

    boolean asks(Permission permission) {
        return List.of(route().value()).contains(permission);
    }

    boolean posts() {
        return method.equals("POST");
    }

    boolean particular() {
        return pattern.contains("{");
    }

    /** The address, each variable replaced by what stands for it in {@code things}. */
    String address(Things things) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(things.named(pattern, found.group(1))));
    }

    /** The address with the same text in place of each variable. */
    String address(String text) {
        return VARIABLE.matcher(pattern)
                .replaceAll(Matcher.quoteReplacement(
                        java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
