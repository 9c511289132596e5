package io.shoumi.secret;

import io.shoumi.desk.RegisterSource;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registers of this module, in the index of registers. */
@Component
class SecretRegisters implements RegisterSource {
    private final ClassificationRegister classifications;
    private final Secrets secrets;

    SecretRegisters(ClassificationRegister classifications, Secrets secrets) {
        this.classifications = classifications;
        this.secrets = secrets;
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
                        20,
                        shell.w("secret.register.classification"),
                        shell.w("secret.register.classification.about"),
                        "/registers/classification",
                        "gavel",
                        classifications.count(caller.person(), 0)));
    }
}
