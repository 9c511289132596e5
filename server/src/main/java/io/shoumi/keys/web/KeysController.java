package io.shoumi.keys.web;

import io.shoumi.desk.Faults;
import io.shoumi.desk.Folded;
import io.shoumi.desk.Form;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.keys.ChangingRoot;
import io.shoumi.keys.KeyBackups;
import io.shoumi.keys.RootKeyState;
import io.shoumi.ledger.ActKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The root key and the key backups. */
@Controller
class KeysController {
    private final RootKeyState state;
    private final ChangingRoot changing;
    private final KeyBackups backups;

    KeysController(RootKeyState state, ChangingRoot changing, KeyBackups backups) {
        this.state = state;
        this.changing = changing;
        this.backups = backups;
    }

    @GetMapping("/keys")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER, Permission.AUDITOR},
            audit = ActKind.KEYS_VIEWED)
    ModelAndView show(Shell shell, Caller caller) {
        return page(shell, caller, Form.BLANK);
    }

    @PostMapping("/keys/root/ask")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.ROOT_CHANGE_ASKED)
    ModelAndView ask(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            changing.ask(caller, sent.getOrDefault("reason", ""));
            return new ModelAndView("redirect:/keys");
        } catch (BadInput wrong) {
            return faulty(shell, caller, sent, wrong);
        }
    }

    @PostMapping("/keys/root/agree")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.ROOT_CHANGE_AGREED)
    String agree(Caller caller) {
        changing.agree(caller);
        return "redirect:/keys";
    }

    @PostMapping("/keys/root/drop")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.ROOT_CHANGE_DROPPED)
    String drop(Caller caller) {
        changing.drop(caller);
        return "redirect:/keys";
    }

    /** Answers with the file itself, or with the page where something is wrong. */
    @PostMapping("/keys/backups")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.KEYS_BACKED_UP)
    Object backUp(Shell shell, Caller caller, @RequestParam Map<String, String> sent) {
        try {
            var made = backups.make(
                    caller,
                    new KeyBackups.Wish(
                            sent.getOrDefault("medium", ""),
                            sent.getOrDefault("place", ""),
                            Folded.of(sent.getOrDefault("holder", ""))));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header("Content-Disposition", "attachment; filename=\"" + made.number() + ".zip\"")
                    .header("Cache-Control", "no-store")
                    .body(made.zip());
        } catch (BadInput wrong) {
            return faulty(shell, caller, sent, wrong);
        }
    }

    @PostMapping("/keys/backups/witness")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN, Permission.OFFICER},
            audit = ActKind.KEY_BACKUP_WITNESSED)
    String witness(Caller caller, @RequestParam String number) {
        backups.witness(caller, number);
        return "redirect:/keys";
    }

    private ModelAndView faulty(Shell shell, Caller caller, Map<String, String> sent, BadInput wrong) {
        var page = page(shell, caller, Faults.in(shell, sent, wrong));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Shell shell, Caller caller, Form form) {
        var all = backups.all();
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("root", state.now(caller));
        model.put("backups", all);
        model.put(
                "witnessable",
                all.stream()
                        .filter(one -> !caller.may(Permission.AUDITOR) && backups.mayWitness(caller, one))
                        .map(one -> one.number())
                        .toList());
        model.put("mayBackUp", caller.may(Permission.SYSTEM_ADMIN));
        model.put("mayAsk", !caller.may(Permission.AUDITOR));
        return new ModelAndView("keys/keys", model);
    }
}
