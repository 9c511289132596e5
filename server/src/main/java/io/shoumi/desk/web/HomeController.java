package io.shoumi.desk.web;

import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what must I do, what is late; the scan field is ready without a click. */
@Controller
class HomeController {
    private static final Comparator<InboxRow> LATEST_FIRST = Comparator.comparing(
                    InboxRow::deadline, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(InboxRow::arrived);

    private final List<InboxSource> sources;
    private final HomeStore store;
    private final Clock clock;

    HomeController(List<InboxSource> sources, HomeStore store, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/")
    @Route(value = Permission.ACCOUNT, audit = ActKind.NOT_SENSITIVE)
    ModelAndView home(Shell shell, Caller caller) {
        var now = clock.instant();
        var rows = new ArrayList<InboxRow>();
        var together = new ArrayList<InboxSource.Together>();
        for (var source : sources) {
            var some = source.rowsFor(caller, shell);
            rows.addAll(some);
            source.together(some, shell).ifPresent(together::add);
        }
        rows.sort(LATEST_FIRST);
        var late = rows.stream().filter(row -> row.late(now)).count();
        var member = caller.may(Permission.MEMBER);
        return new ModelAndView(
                "desk/home",
                Map.of(
                        "shell",
                        shell,
                        "rows",
                        rows,
                        "together",
                        together,
                        "now",
                        now,
                        "title",
                        title(shell, rows.size(), late),
                        "dues",
                        member ? store.dues(caller.person(), now) : List.of(),
                        "kept",
                        member ? store.kept(caller.person()) : List.of(),
                        "designations",
                        member ? store.designations(caller.person(), now) : List.of(),
                        "member",
                        member));
    }

    private static String title(Shell shell, int all, long late) {
        if (all == 0) {
            return shell.w("desk.home.nothing");
        }
        return late == 0 ? shell.w("desk.home.some", all) : shell.w("desk.home.late", all, late);
    }
}
