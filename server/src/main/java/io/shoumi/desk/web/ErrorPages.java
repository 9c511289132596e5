package io.shoumi.desk.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Shell;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.BodyTooLarge;
import io.shoumi.gate.GateInterceptor;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.RefusalPage;
import io.shoumi.gate.SentBefore;
import io.shoumi.home.VaultClosed;
import io.shoumi.ledger.EvidenceUnavailable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page for whatever goes wrong: what happened, by which clause, and the way out. Details of a fault go to the log by an
 * id, never to the page; nothing of the request's content goes to either.
 */
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Shells shells;
    private final GateInterceptor gate;
    private final WaysBack back;

    ErrorPages(Shells shells, GateInterceptor gate, WaysBack back) {
        this.back = back;
        this.shells = shells;
        this.gate = gate;
    }

    @ExceptionHandler({
        NotFound.class,
        org.springframework.web.servlet.resource.NoResourceFoundException.class,
        org.springframework.web.method.annotation.MethodArgumentTypeMismatchException.class
    })
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "error.not-found", List.of());
    }

    @ExceptionHandler
    ModelAndView refused(ActRefused refusal, HttpServletRequest request) {
        request.setAttribute(RefusalPage.CLAUSES, refusal.clauses());
        return page(request, HttpStatus.CONFLICT, refusal.messageKey(), refusal.clauses(), refusal.arguments());
    }

    @ExceptionHandler
    ModelAndView badInput(BadInput wrong, HttpServletRequest request) {
        var first = wrong.faults().values().iterator().next();
        var page = page(request, HttpStatus.UNPROCESSABLE_CONTENT, first.messageKey(), List.of(), first.arguments());
        if (page.getView() instanceof Problem problem) {
            page.setView(problem.at(shells.bare(request), wrong));
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView sealed(VaultClosed closed, HttpServletRequest request) {
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "error.sealed", List.of());
    }

    /** The first sending's own record stands; this one changed nothing. */
    @ExceptionHandler
    String sentBefore(SentBefore twice, HttpServletRequest request) {
        return "redirect:" + gate.whereItLed(twice, request);
    }

    /** Without the database nothing can be recorded: the page names only the fault. */
    private ModelAndView troubled(Trouble trouble, Exception fault, HttpServletRequest request) {
        LOG.error("{} met {}: {}", request.getRequestURI(), trouble, String.valueOf(fault.getMessage()));
        return trouble == Trouble.NO_DATABASE
                ? drawn(request, shells.bare(request), HttpStatus.SERVICE_UNAVAILABLE, trouble.messageKey(), List.of())
                : page(request, HttpStatus.SERVICE_UNAVAILABLE, trouble.messageKey(), List.of());
    }

    @ExceptionHandler
    ModelAndView noEvidence(EvidenceUnavailable fault, HttpServletRequest request) {
        LOG.error(
                "evidence could not be staged: {}",
                NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        var key = Trouble.of(fault).filter(Trouble.DISK_FULL::equals).map(Trouble::messageKey);
        return unrecorded(request, HttpStatus.SERVICE_UNAVAILABLE, key.orElse("error.no-evidence"), List.of());
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "error.too-large", List.of(), 64);
    }

    @ExceptionHandler
    ModelAndView tooLong(BodyTooLarge fault, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "error.body-too-large", List.of(), fault.kibMax());
    }

    @ExceptionHandler({
        org.springframework.web.HttpRequestMethodNotSupportedException.class,
        org.springframework.web.bind.ServletRequestBindingException.class,
        org.springframework.web.HttpMediaTypeException.class,
        org.springframework.web.multipart.support.MissingServletRequestPartException.class,
        org.springframework.web.multipart.MultipartException.class
    })
    ModelAndView malformed(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "error.bad-request", List.of());
    }

    @ExceptionHandler
    ModelAndView failed(Exception fault, HttpServletRequest request) {
        if (goneOrTooSlow(fault)) {
            return new ModelAndView();
        }
        var trouble = Trouble.of(fault);
        if (trouble.isPresent()) {
            return troubled(trouble.get(), fault, request);
        }
        LOG.error("{} failed", request.getRequestURI(), fault);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed", List.of());
    }

    /** Nobody is there to be told, and a flood of such clients would only fill the log. */
    private static boolean goneOrTooSlow(@Nullable Throwable fault) {
        return fault != null && (fault instanceof ClientAbortException || goneOrTooSlow(fault.getCause()));
    }

    @RequestMapping("/error")
    ModelAndView dispatched(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fault) {
            var trouble = Trouble.of(fault);
            if (trouble.isPresent()) {
                return troubled(trouble.get(), fault, request);
            }
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        var key = switch (status) {
            case NOT_FOUND -> "error.not-found";
            case FORBIDDEN -> "error.forbidden";
            case UNAUTHORIZED -> "error.unauthorized";
            case CONTENT_TOO_LARGE -> "error.too-large";
            case TOO_MANY_REQUESTS -> "error.too-many";
            default -> status.is4xxClientError() ? "error.bad-request" : "error.failed";
        };
        var wait = request.getAttribute(RefusalPage.WAIT_SECONDS);
        return page(request, status, key, List.of(), wait == null ? 64 : wait);
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatus status, String key, List<String> clauses, Object... arguments) {
        try {
            gate.answering(request, status.value());
            return unrecorded(request, status, key, clauses, arguments);
        } catch (EvidenceUnavailable fault) {
            return noEvidence(fault, request);
        }
    }

    private ModelAndView unrecorded(
            HttpServletRequest request, HttpStatus status, String key, List<String> clauses, Object... arguments) {
        var page = drawn(request, shell(request), status, key, clauses, arguments);
        if (!Problem.concerns(request)) {
            page.addObject("back", back.from(request));
        }
        return page;
    }

    /** Says what went wrong even where nobody can be asked who the caller is. */
    private Shell shell(HttpServletRequest request) {
        try {
            return shells.of(request);
        } catch (DataAccessException | TransactionException away) {
            return shells.bare(request);
        }
    }

    static String titleOf(HttpStatus status) {
        return switch (status) {
            case CONFLICT -> "error.title.refused";
            case NOT_FOUND -> "error.title.not-found";
            default -> "error.title";
        };
    }

    private static ModelAndView drawn(
            HttpServletRequest request,
            Shell shell,
            HttpStatus status,
            String key,
            List<String> clauses,
            Object... arguments) {
        if (Problem.concerns(request)) {
            var problem = new ModelAndView(Problem.of(shell, status, key, clauses, arguments));
            problem.setStatus(status);
            return problem;
        }
        var model = Map.of(
                "shell",
                shell,
                "message",
                Faults.said(shell, key, arguments),
                "clauses",
                clauses,
                "status",
                status.value());
        return new ModelAndView("desk/error", model, status);
    }
}
