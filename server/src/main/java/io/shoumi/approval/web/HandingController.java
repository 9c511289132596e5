package io.shoumi.approval.web;

import io.shoumi.approval.HandingOn;
import io.shoumi.approval.RequestId;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands one request on. */
@Controller
class HandingController {
    private final HandingOn handing;

    HandingController(HandingOn handing) {
        this.handing = handing;
    }

    @PostMapping("/requests/{id}/hand-on")
    @Route(value = Permission.MEMBER, audit = ActKind.REQUEST_HANDED_ON)
    String handOn(Caller caller, @PathVariable UUID id, @RequestParam String to) {
        handing.handOn(new RequestId(id), caller.person(), to);
        return "redirect:/requests/" + id;
    }
}
