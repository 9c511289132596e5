package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.desk.SoughtWords;
import io.shoumi.desk.Tab;
import io.shoumi.gate.Caller;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Answers the four addresses of a register: its page, its form filled and blank, its sheet. */
@Component
public class RegisterPages {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Lines lines;
    private final Exporting exporting;
    private final SavedFilters saved;
    private final SoughtWords sought;

    RegisterPages(Lines lines, Exporting exporting, SavedFilters saved, SoughtWords sought) {
        this.lines = lines;
        this.exporting = exporting;
        this.saved = saved;
        this.sought = sought;
    }

    /**
     * What a request brings along.
     *
     * @param sent the fields of its address
     */
    public record Request(Shell shell, Caller viewer, Map<String, String> sent, HttpSession session) {}

    /**
     * The page; an address that asks for nothing in particular opens the viewer's saved filter.
     *
     * @param more what the template takes besides {@code shell} and {@code page}
     */
    @Transactional(readOnly = true)
    public <L> ModelAndView show(Register<L> register, Request request, Map<String, Object> more) {
        var kept = saved.of(request.viewer().person(), register.code());
        var opens = !kept.isEmpty() && !Asked.anything(register, request.sent());
        var asked = opens ? asked(register, request, Asked.parsed(kept)) : asked(register, request, request.sent());
        var model = new HashMap<String, Object>(more);
        model.put("shell", request.shell());
        model.put("page", page(register, request, asked, opens ? kept : ""));
        return new ModelAndView("register/page", model);
    }

    /** How many lines the viewer may see, for the index of registers. */
    @Transactional(readOnly = true)
    public long total(Register<?> register, Caller viewer) {
        return lines.count(register, Asked.EVERYTHING, viewer);
    }

    private Asked asked(Register<?> register, Request request, Map<String, String> sent) {
        var text = sought.of(request.session(), sent.getOrDefault(SoughtWords.MARK, ""));
        return Asked.of(register, request.shell(), sent, text);
    }

    private <L> RegisterPage page(Register<L> register, Request request, Asked asked, String saved) {
        var shell = request.shell();
        var total = lines.count(register, asked, request.viewer());
        var rows = lines.page(register, asked, request.viewer()).stream()
                .map(line -> RegisterPage.row(register, line, shell))
                .toList();
        return new RegisterPage(
                new RegisterPage.Texts(
                        register.code(),
                        shell.w(register.word("title")),
                        shell.w(
                                register.word("none"),
                                shell.times().clock(shell.times().now())),
                        asked.text()),
                tabs(register, request, asked),
                RegisterPage.choices(register, asked, shell),
                RegisterPage.heads(register, asked, shell),
                rows,
                turning(register, asked, rows.size(), total),
                links(register, asked, saved),
                RegisterPage.keep(asked),
                !saved.isEmpty());
    }

    private List<Tab> tabs(Register<?> register, Request request, Asked asked) {
        var counts = lines.counts(register, request.viewer());
        return register.views().stream()
                .map(view -> {
                    var count = counts.getOrDefault(view.code(), 0L);
                    return new Tab(
                            request.shell().w(register.word("view." + view.code())),
                            register.path() + "?" + Asked.VIEW + "=" + view.code(),
                            count,
                            view.code().equals(asked.value(Asked.VIEW)),
                            view.alarm() && count > 0);
                })
                .toList();
    }

    private static RegisterPage.Turning turning(Register<?> register, Asked asked, int shown, long total) {
        var before = (asked.page() - 1L) * Lines.ON_A_PAGE;
        var here = register.path() + "?" + asked.query() + (asked.query().isEmpty() ? "" : "&") + Asked.PAGE + "=";
        return new RegisterPage.Turning(
                shown == 0 ? 0 : before + 1,
                before + shown,
                total,
                asked.page() > 1 ? here + (asked.page() - 1) : null,
                before + shown < total ? here + (asked.page() + 1) : null);
    }

    private static RegisterPage.Links links(Register<?> register, Asked asked, String saved) {
        var query = asked.query().isEmpty() ? "" : "?" + asked.query();
        var saves = asked.saved();
        return new RegisterPage.Links(
                register.path(),
                register.path() + "/register.pdf" + query,
                register.path() + "/register.xlsx" + query,
                register.path() + "/form.pdf",
                saves.equals(saved) ? null : saves,
                asked.fields());
    }

    /** The form of every line that is asked for, as PDF. */
    public <L> ResponseEntity<byte[]> pdf(Register<L> register, Request request) {
        var bytes = exporting.pdf(wish(register, request));
        return file(
                bytes, MediaType.APPLICATION_PDF, ContentDisposition.inline().filename(name(register, request, "pdf")));
    }

    /** The sheet of every line that is asked for, as xlsx. */
    public <L> ResponseEntity<byte[]> xlsx(Register<L> register, Request request) {
        var bytes = exporting.xlsx(wish(register, request));
        return file(bytes, XLSX, ContentDisposition.attachment().filename(name(register, request, "xlsx")));
    }

    /** The form with nothing in it. */
    public ResponseEntity<byte[]> blank(Register<?> register, Shell shell) {
        return file(
                PaperCopy.blank(register, shell),
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline().filename(register.code() + ".pdf"));
    }

    private <L> Exporting.Wish<L> wish(Register<L> register, Request request) {
        return new Exporting.Wish<>(
                register, asked(register, request, request.sent()), request.shell(), request.viewer());
    }

    private static String name(Register<?> register, Request request, String type) {
        return register.code() + "-" + request.shell().times().today() + "." + type;
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, ContentDisposition.Builder named) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", named.build().toString())
                .header("Cache-Control", "no-store")
                .body(bytes);
    }
}
