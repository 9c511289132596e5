package io.shoumi.secret.web;

import io.shoumi.register.RegisterDoors;
import io.shoumi.register.RegisterPages;
import io.shoumi.secret.ClassificationRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of classification decisions. */
@Controller
@RequestMapping("/registers/classification")
class ClassificationRegisterController extends RegisterDoors {
    ClassificationRegisterController(ClassificationRegister lines, RegisterPages pages) {
        super(lines.register(), pages);
    }
}
