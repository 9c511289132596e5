package io.shoumi.secret;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.register.RegisterPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registers of this module, in the index of registers. */
@Component
class SecretRegisters implements RegisterSource {
    private final ClassificationRegister classifications;
    private final ReceiptRegister receipts;
    private final Secrets secrets;
    private final RegisterPages pages;

    SecretRegisters(
            ClassificationRegister classifications, ReceiptRegister receipts, Secrets secrets, RegisterPages pages) {
        this.classifications = classifications;
        this.receipts = receipts;
        this.secrets = secrets;
        this.pages = pages;
    }

    @Override
    public List<RegisterLink> registersFor(Caller caller, Shell shell) {
        var known = secrets.counts(caller.person()).stream()
                .mapToLong(Secrets.Count::count)
                .sum();
        return List.of(
                new RegisterLink(
                        10,
                        shell.w("secret.register.secrets"),
                        shell.w("secret.register.secrets.about"),
                        "/secrets",
                        "file-certificate",
                        known),
                new RegisterLink(
                        15,
                        shell.w("register.receipt.title"),
                        shell.w("register.receipt.about"),
                        receipts.register().path(),
                        "inbox",
                        pages.total(receipts.register(), caller)),
                new RegisterLink(
                        20,
                        shell.w("register.classification.title"),
                        shell.w("register.classification.about"),
                        classifications.register().path(),
                        "gavel",
                        pages.total(classifications.register(), caller)));
    }
}
