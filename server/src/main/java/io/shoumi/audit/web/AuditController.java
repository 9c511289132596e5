package io.shoumi.audit.web;

import io.shoumi.audit.EntryFilter;
import io.shoumi.audit.EvidenceLog;
import io.shoumi.audit.VerifyingLog;
import io.shoumi.desk.Shell;
import io.shoumi.evidence.VerdictText;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor's pages. */
@Controller
class AuditController {
    private final EvidenceLog log;
    private final VerifyingLog verifying;

    AuditController(EvidenceLog log, VerifyingLog verifying) {
        this.log = log;
        this.verifying = verifying;
    }

    @GetMapping("/audit")
    @Route(value = Permission.AUDITOR, audit = ActKind.LOG_VIEWED, cost = Cost.SEARCH)
    ModelAndView list(Shell shell, @RequestParam Map<String, String> asked) {
        var page = Math.clamp(number(asked.get("p")), 0, 100_000);
        var found = log.find(filter(shell, asked), page);
        return new ModelAndView(
                "audit/log",
                Map.of(
                        "shell",
                        shell,
                        "found",
                        found,
                        "asked",
                        new Asked(asked),
                        "kinds",
                        log.kinds(),
                        "head",
                        log.head()));
    }

    @GetMapping("/audit/{index}")
    @Route(value = Permission.AUDITOR, audit = ActKind.LOG_VIEWED)
    ModelAndView entry(Shell shell, @PathVariable long index) {
        return new ModelAndView("audit/entry", Map.of("shell", shell, "entry", log.at(index), "head", log.head()));
    }

    @GetMapping("/audit/{index}/proof")
    @Route(value = Permission.AUDITOR, audit = ActKind.LOG_VIEWED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> proof(@PathVariable long index) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("Content-Disposition", "attachment; filename=\"entry-" + index + ".tlog-proof\"")
                .header("Cache-Control", "no-store")
                .body(log.proof(index));
    }

    @PostMapping("/audit/verify")
    @Route(value = Permission.AUDITOR, audit = ActKind.LOG_VERIFIED, cost = Cost.EXPORT)
    ModelAndView verify(Shell shell, Caller caller) {
        var outcome = verifying.verify(caller.person());
        var lines = VerdictText.of(outcome.verdict(), shell.zh() ? Locale.CHINESE : Locale.ENGLISH);
        return new ModelAndView("audit/verdict", Map.of("shell", shell, "outcome", outcome, "lines", lines));
    }

    private static EntryFilter filter(Shell shell, Map<String, String> asked) {
        return new EntryFilter(
                startOf(shell, asked.get("from"), 0),
                startOf(shell, asked.get("to"), 1),
                text(asked.get("kind")),
                text(asked.get("outcome")),
                text(asked.get("person")),
                text(asked.get("clause")));
    }

    private static @Nullable Instant startOf(Shell shell, @Nullable String typed, int daysLater) {
        return Optional.ofNullable(text(typed))
                .flatMap(shell.times()::typed)
                .map(day -> day.plusDays(daysLater))
                .map((LocalDate day) -> day.atStartOfDay(shell.times().zone()).toInstant())
                .orElse(null);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
