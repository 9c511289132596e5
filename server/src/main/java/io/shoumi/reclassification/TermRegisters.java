package io.shoumi.reclassification;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.register.RegisterPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of terms, in the index of registers. */
@Component
class TermRegisters implements RegisterSource {
    private final TermRegister terms;
    private final RegisterPages pages;

    TermRegisters(TermRegister terms, RegisterPages pages) {
        this.terms = terms;
        this.pages = pages;
    }

    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        return List.of(new RegisterLink(
                25,
                shell.w("register.terms.title"),
                shell.w("register.terms.about"),
                terms.register().path(),
                "calendar",
                pages.total(terms.register(), caller)));
    }
}
