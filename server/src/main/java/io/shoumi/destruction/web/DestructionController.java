package io.shoumi.destruction.web;

import io.shoumi.approval.Requests;
import io.shoumi.desk.Faults;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.destruction.Batch;
import io.shoumi.destruction.Destruction;
import io.shoumi.destruction.DestructionId;
import io.shoumi.destruction.Destructions;
import io.shoumi.destruction.ListHash;
import io.shoumi.destruction.Listing;
import io.shoumi.destruction.Requesting;
import io.shoumi.destruction.Witnessing;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.paper.PaperForm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages of destruction: the lists, a new one, one list with its confirmations and its paper form. */
@Controller
class DestructionController {
    private static final Batch NOTHING = new Batch(List.of(), List.of(), List.of(), null);

    private final Destructions lists;
    private final Listing listing;
    private final Requesting requesting;
    private final Witnessing witnessing;
    private final Requests requests;

    DestructionController(
            Destructions lists, Listing listing, Requesting requesting, Witnessing witnessing, Requests requests) {
        this.requests = requests;
        this.lists = lists;
        this.listing = listing;
        this.requesting = requesting;
        this.witnessing = witnessing;
    }

    @GetMapping("/destructions")
    @Route(value = Permission.MEMBER, audit = ActKind.REGISTER_VIEWED)
    ModelAndView all(Shell shell, Caller caller) {
        return new ModelAndView("destruction/lists", Map.of("shell", shell, "lists", lists.visibleTo(caller)));
    }

    @GetMapping("/destructions/new")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ModelAndView blank(Shell shell) {
        return form(shell, Form.BLANK, NOTHING);
    }

    @PostMapping("/destructions/new")
    @Route(value = Permission.MEMBER, audit = ActKind.LABEL_SCANNED)
    ModelAndView scan(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        var typed = new Typed(sent, shell, lists);
        return form(shell, kept(sent), listing.examine(caller.person(), typed.labels(), typed.soFar()));
    }

    @PostMapping("/destructions")
    @Route(value = Permission.MEMBER, audit = ActKind.DESTRUCTION_REQUESTED)
    ModelAndView submit(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        var typed = new Typed(sent, shell, lists);
        try {
            return new ModelAndView("redirect:/destructions/" + requesting.request(typed.complete(), caller.person()));
        } catch (BadInput wrong) {
            var batch = listing.examine(caller.person(), typed.labels(), typed.soFar());
            var page = form(shell, Faults.in(shell, kept(sent).typed(), wrong), batch);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static Form kept(Map<String, String> sent) {
        var kept = new java.util.TreeMap<>(sent);
        kept.keySet().removeIf(name -> name.startsWith("_") || name.equals("scan") || name.equals("labels"));
        return Form.of(kept);
    }

    private static ModelAndView form(Shell shell, Form form, Batch batch) {
        return new ModelAndView(
                "destruction/new", Map.of("shell", shell, "form", form, "batch", batch, "ways", Typed.WAYS));
    }

    @GetMapping("/destructions/{id}")
    @Route(value = Permission.MEMBER, audit = ActKind.SECRET_VIEWED)
    ModelAndView one(Shell shell, Caller caller, @PathVariable UUID id) {
        var list = lists.find(new DestructionId(id), caller);
        return new ModelAndView(
                "destruction/list",
                Map.of(
                        "shell",
                        shell,
                        "list",
                        list,
                        "approvers",
                        lists.approversOf(list),
                        "keeping",
                        lists.keeping(list),
                        "awaits",
                        list.awaits(caller.person()),
                        "readableWith",
                        lists.readableWith(list),
                        "mayOpenRequest",
                        mayOpenRequest(list, caller)));
    }

    private boolean mayOpenRequest(Destruction list, Caller caller) {
        return list.request() != null
                && requests.find(list.request())
                        .filter(request -> requests.concerns(request, caller.person()))
                        .isPresent();
    }

    @PostMapping("/destructions/{id}/confirm")
    @Route(value = Permission.MEMBER, audit = ActKind.DESTRUCTION_WITNESSED)
    ModelAndView confirm(Caller caller, @PathVariable UUID id, @RequestParam String signed) {
        if (!signed.matches("[0-9a-f]{64}")) {
            throw new ActRefused("destruction.other-list", List.of("R4.B4"), "");
        }
        witnessing.confirm(new DestructionId(id), new ListHash(signed), caller.person());
        return new ModelAndView("redirect:/destructions/" + id);
    }

    @GetMapping("/destructions/{id}/list.pdf")
    @Route(value = Permission.MEMBER, audit = ActKind.LIST_PRINTED, cost = Cost.EXPORT)
    ResponseEntity<byte[]> print(Shell shell, Caller caller, @PathVariable UUID id) {
        var list = lists.find(new DestructionId(id), caller);
        var printed =
                new PrintedList(shell, list, lists.approversOf(list), lists.logRange(list), lists.readableWith(list));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + list.number() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(PaperForm.pdf(printed.data(), printed.lines()));
    }
}
