package io.shoumi.identity.web;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.PolicyReports;
import io.shoumi.ledger.ActKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where browsers send their reports of a broken content-security policy, in the old form or the new one. */
@Controller
class PolicyReportsController {
    private static final int BYTES_MAX = 16 * 1024;
    private static final int REPORTS_MAX = 5;

    private final PolicyReports reports;
    private final JsonMapper json;

    PolicyReportsController(PolicyReports reports, JsonMapper json) {
        this.reports = reports;
        this.json = json;
    }

    /** Each report that is taken leaves an entry of its own; what is refused leaves none, or anybody could fill the log. */
    @PostMapping(
            value = "/policy-reports",
            consumes = {"application/csp-report", "application/reports+json"})
    @Route(value = Permission.PUBLIC, audit = ActKind.NOT_SENSITIVE, beforeAdmission = true)
    ResponseEntity<Void> take(HttpServletRequest request, @Nullable Caller caller) throws IOException {
        var body = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (body.length > BYTES_MAX) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var found = read(body);
        if (found.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        var all = true;
        for (var report : found) {
            all &= reports.take(caller == null ? null : caller.person(), request.getRemoteAddr(), report);
        }
        return answer(all ? HttpStatus.NO_CONTENT : HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    private List<PolicyReports.Report> read(byte[] body) {
        try {
            var tree = json.readTree(body);
            var found = new ArrayList<PolicyReports.Report>();
            var old = tree.path("csp-report");
            if (old.isObject()) {
                found.add(report(old, "effective-directive", "document-uri", "blocked-uri"));
            }
            for (var one : tree.isArray() ? tree : json.createArrayNode()) {
                if (one.path("type").asString("").equals("csp-violation") && found.size() < REPORTS_MAX) {
                    found.add(report(one.path("body"), "effectiveDirective", "documentURL", "blockedURL"));
                }
            }
            return found;
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    private static PolicyReports.Report report(JsonNode of, String directive, String page, String blocked) {
        return new PolicyReports.Report(
                of.path(directive).asString(""),
                of.path(page).asString(""),
                of.path(blocked).asString(""));
    }
}
