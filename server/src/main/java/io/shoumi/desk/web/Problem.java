package io.shoumi.desk.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, for a program (RFC 9457): the words of the page, the clauses, and each field with its fault. */
record Problem(Map<String, Object> members, int status) implements View {
    private static final String API = "/api/v1/";
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the request, or the one whose error is shown, was a program's. */
    static boolean concerns(HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (first == null ? request.getRequestURI() : first.toString()).startsWith(API);
    }

    /** @param key the word that says it, which also names the kind of problem for programs */
    static Problem of(Shell shell, HttpStatus status, String key, List<String> clauses, Object... arguments) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:shoumi:problem:" + key);
        members.put("title", shell.w(forProgram(ErrorPages.titleOf(status))));
        members.put("status", status.value());
        members.put("detail", Faults.said(shell, forProgram(key), arguments));
        members.put("clauses", clauses);
        return new Problem(members, status.value());
    }

    /** What a page says of logging in and of pages, said of tokens and things. */
    private static String forProgram(String key) {
        return switch (key) {
            case "error.title.not-found", "error.unauthorized", "error.forbidden", "error.bad-request" ->
                key + ".program";
            default -> key;
        };
    }

    Problem at(Shell shell, BadInput wrong) {
        var errors = new ArrayList<Map<String, String>>();
        wrong.faults()
                .forEach((field, fault) -> errors.add(
                        Map.of("field", field, "message", Faults.said(shell, fault.messageKey(), fault.arguments()))));
        var more = new LinkedHashMap<>(members);
        more.put("errors", errors);
        return new Problem(more, status);
    }

    @Override
    public String getContentType() {
        return "application/problem+json";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var body = JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
