package io.shoumi.scan.web;

import io.shoumi.gate.CallOnce;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.scan.ReportedFinding;
import io.shoumi.scan.ReportingFindings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes findings from scanners, as the command line sends them. */
@RestController
class FindingsController {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}|");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern CLAUSE = Pattern.compile("R[1-5]\\.[A-Z0-9.]{1,10}");
    private static final int TEXT_MAX = 4000;

    private final ReportingFindings reporting;
    private final CallOnce once;

    FindingsController(ReportingFindings reporting, CallOnce once) {
        this.reporting = reporting;
        this.once = once;
    }

    @PostMapping("/api/findings")
    @Route(value = Permission.FINDING_REPORTER, audit = ActKind.FINDING_REPORTED)
    ResponseEntity<Map<String, String>> report(
            HttpServletRequest request, Caller caller, @RequestBody Map<String, @Nullable Object> sent) {
        var finding = finding(sent);
        return finding == null ? refused() : once.answer(request, sent, () -> report(caller, finding));
    }

    private ResponseEntity<Map<String, String>> report(Caller caller, ReportedFinding finding) {
        var reported = reporting.report(finding, caller.person());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("finding", reported.finding().toString(), "incident", reported.incident()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Map<String, String>> malformed() {
        return refused();
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.badRequest().body(Map.of("error", "not a finding"));
    }

    private static @Nullable ReportedFinding finding(Map<String, @Nullable Object> sent) {
        var path = text(sent, "path");
        var sha256 = text(sent, "sha256");
        var kind = text(sent, "kind");
        var status = text(sent, "status");
        if (path.isEmpty()
                || !SHA256.matcher(sha256).matches()
                || !CODE.matcher(kind).matches()
                || !CODE.matcher(status).matches()) {
            return null;
        }
        var inner = text(sent, "inner");
        var source = text(sent, "source");
        var clause = text(sent, "clause");
        return new ReportedFinding(
                inner.isEmpty() ? path : path + "!" + inner,
                sha256,
                kind,
                source.isEmpty() ? null : source,
                text(sent, "value"),
                text(sent, "whyZh"),
                CLAUSE.matcher(clause).matches() ? clause : null,
                sent.get("shareOfSource") instanceof Number share ? share.doubleValue() : null,
                status,
                CODE.matcher(text(sent, "severity")).matches() ? text(sent, "severity") : "unknown");
    }

    private static String text(Map<String, @Nullable Object> sent, String field) {
        var text = sent.get(field) instanceof String said ? said.replace("\0", "") : "";
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }
}
