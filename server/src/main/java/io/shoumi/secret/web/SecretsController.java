package io.shoumi.secret.web;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.desk.SoughtWords;
import io.shoumi.desk.Tab;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.regulations.Level;
import io.shoumi.secret.Choices;
import io.shoumi.secret.SecretFilter;
import io.shoumi.secret.SecretFilter.Sort;
import io.shoumi.secret.Secrets;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of what the viewer's scope allows, counts included. */
@Controller
class SecretsController {
    private static final List<String> STATES =
            List.of("active", "proposed", "refused", "withdrawn", "declassified", "destroyed");

    private final Secrets secrets;
    private final Choices choices;
    private final RecordWords words;
    private final SoughtWords sought;

    SecretsController(Secrets secrets, Choices choices, RecordWords words, SoughtWords sought) {
        this.secrets = secrets;
        this.choices = choices;
        this.words = words;
        this.sought = sought;
    }

    @GetMapping("/secrets")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_SEARCHED, cost = Cost.SEARCH)
    ModelAndView list(
            Shell shell, Caller caller, @RequestParam MultiValueMap<String, String> asked, HttpSession session) {
        var link = new ListLink(asked);
        var filter = filter(link, sought.of(session, link.value(SoughtWords.MARK)));
        var page = secrets.list(caller.person(), filter);
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("page", page);
        model.put("filter", filter);
        model.put("link", link);
        model.put("tabs", tabs(shell, caller, link));
        model.put("levels", levels(shell));
        model.put("units", units(shell));
        model.put("kinds", kinds(shell));
        model.put("sorts", sorts(shell));
        model.put(
                "kindNames",
                page.lines().stream()
                        .collect(Collectors.toMap(
                                line -> line.kind(), line -> words.kind(shell, line.kind()), (one, same) -> one)));
        model.put("registers", !choices.departmentsOf(caller.person()).isEmpty());
        return new ModelAndView("secret/list", model);
    }

    private static SecretFilter filter(ListLink link, String text) {
        var asked = new SecretFilter.Words(text, link.value("level"), link.value("state"), link.value("kind"));
        return new SecretFilter(
                asked, unit(link.value("unit")), Sort.of(link.value("sort")), number(link.value("page")));
    }

    private static @Nullable UUID unit(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private List<Tab> tabs(Shell shell, Caller caller, ListLink link) {
        var counts = secrets.counts(caller.person()).stream()
                .collect(Collectors.toMap(Secrets.Count::state, Secrets.Count::count));
        var tabs = new ArrayList<Tab>();
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var on = link.value("state");
        tabs.add(new Tab(shell.w("secret.state.all"), link.with("state", ""), total, on.isEmpty(), false));
        STATES.stream()
                .filter(state -> counts.containsKey(state) || state.equals(on))
                .forEach(state -> tabs.add(new Tab(
                        shell.w("secret.state." + state),
                        link.with("state", state),
                        counts.getOrDefault(state, 0L),
                        state.equals(on),
                        false)));
        return tabs;
    }

    private static List<Option> levels(Shell shell) {
        return all(
                shell,
                Stream.of(Level.values())
                        .map(level -> new Option(
                                level.code(),
                                shell.pick(level.label().zh(), level.label().en()))));
    }

    private List<Option> units(Shell shell) {
        return all(shell, ProposalPages.options(shell, choices.units()).stream());
    }

    private List<Option> kinds(Shell shell) {
        return all(
                shell,
                words.kinds().stream()
                        .map(kind -> new Option(
                                kind.code(),
                                shell.pick(kind.title().zh(), kind.title().en()))));
    }

    private static List<Option> sorts(Shell shell) {
        return Stream.of(Sort.values())
                .map(sort -> new Option(sort.code(), shell.w("secret.sort." + sort.code())))
                .toList();
    }

    private static List<Option> all(Shell shell, Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", shell.w("secret.all"))), options)
                .toList();
    }
}
