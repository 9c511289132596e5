package io.shoumi.secret.web;

import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import io.shoumi.secret.ReceiptRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of what was received. */
@Controller
@RequestMapping("/registers/receipt")
class ReceiptRegisterController extends RegisterDoors {
    ReceiptRegisterController(ReceiptRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }
}
