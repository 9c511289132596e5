package io.shoumi.secret.web;

import io.shoumi.approval.Approvers;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.hold.HoldsInForce;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.RulingViews;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Ruling;
import io.shoumi.secret.History;
import io.shoumi.secret.SecretRecord;
import io.shoumi.secret.Secrets;
import io.shoumi.secret.TrueTitles;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One secret: where each copy is, whether the sum balances, what the viewer may do, and by which clause. */
@Controller
class RecordController {
    private final Secrets secrets;
    private final TrueTitles titles;
    private final Copies copies;
    private final History history;
    private final Rulings rulings;
    private final Approvers approvers;
    private final RecordWords words;
    private final HoldsInForce holds;

    RecordController(
            Secrets secrets,
            TrueTitles titles,
            Copies copies,
            History history,
            Rulings rulings,
            Approvers approvers,
            RecordWords words,
            HoldsInForce holds) {
        this.secrets = secrets;
        this.titles = titles;
        this.copies = copies;
        this.history = history;
        this.rulings = rulings;
        this.approvers = approvers;
        this.words = words;
        this.holds = holds;
    }

    @GetMapping("/secrets/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView show(
            Shell shell, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "borrow") String act) {
        return page(shell, caller, secrets.record(new SecretId(id), caller.person()), act, null);
    }

    @PostMapping("/secrets/{id}/true-title")
    @Route(value = Permission.MEMBER, audit = ActKind.TRUE_TITLE_SHOWN)
    ModelAndView trueTitle(Shell shell, Caller caller, @PathVariable UUID id) {
        var title = titles.show(new SecretId(id), caller.person());
        return page(shell, caller, secrets.record(new SecretId(id), caller.person()), "borrow", title);
    }

    private ModelAndView page(Shell shell, Caller caller, SecretRecord record, String act, @Nullable String trueTitle) {
        var each = copies.whereEachIs(record.id());
        var asked = Asked.of(act);
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("record", record);
        model.put("holds", holds.of(record.id()));
        model.put("mayHold", caller.may(Permission.OFFICER));
        model.put("facts", words.facts(shell, record));
        model.put("trueTitle", trueTitle);
        model.put("sum", copies.sumOf(record.id()));
        model.put("copies", each);
        model.put("moments", Moments.of(shell, history.of(record.id())));
        model.put("asked", asked);
        model.put("ruling", record.kept() ? ruling(shell, caller, record, asked, each) : null);
        model.put("lendable", each.stream().filter(RecordController::lendable).toList());
        model.put(
                "rooms",
                copies.placesOfKind("reading-room").stream()
                        .map(room -> new Option(room.id().toString(), room.code() + " " + room.name(shell)))
                        .toList());
        model.put("form", Form.BLANK);
        return new ModelAndView("secret/record", model);
    }

    private static boolean lendable(CopyView copy) {
        return copy.inPlace() && !copy.frozen();
    }

    /** Asked live, about the first copy that could be had. */
    private @Nullable RulingView ruling(
            Shell shell, Caller caller, SecretRecord record, Asked asked, List<CopyView> each) {
        var copy = each.stream().filter(RecordController::lendable).findFirst().or(() -> first(each));
        if (copy.isEmpty()) {
            return null;
        }
        var ruling = rulings.ruleOnCarrier(
                asked.action(), caller.person(), copy.get().id().value(), asked.circumstances());
        return RulingViews.of(shell, asked.action(), ruling, who(shell, caller, record, ruling));
    }

    private static Optional<CopyView> first(List<CopyView> each) {
        return each.stream()
                .filter(copy -> !copy.gone())
                .findFirst()
                .or(() -> each.stream().findFirst());
    }

    private @Nullable String who(Shell shell, Caller caller, SecretRecord record, Ruling ruling) {
        if (!(ruling instanceof NeedsApproval needs)) {
            return null;
        }
        return needs.roles().stream()
                .map(role -> {
                    var found = approvers.of(record.cover().unit(), role, caller.person());
                    var names = found.stream()
                            .map(Approvers.Approver::name)
                            .distinct()
                            .limit(3)
                            .collect(Collectors.joining(shell.zh() ? "、" : ", "));
                    var label = shell.pick(role.label().zh(), role.label().en());
                    return names.isEmpty()
                            ? shell.w("secret.nobody-approves", label)
                            : shell.w("secret.approved-by", label, names);
                })
                .collect(Collectors.joining(shell.zh() ? "；" : "; "));
    }
}
