package io.shoumi.api;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Level;
import io.shoumi.secret.Choices;
import io.shoumi.secret.Classifications;
import io.shoumi.secret.Intakes;
import io.shoumi.secret.ProposalChecks;
import io.shoumi.secret.Proposing;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes received documents, as the clerk's form does: a proposal that another person decides. */
@RestController
class ReceiptsApi {
    private final CallingOnce once;
    private final ProposalChecks checks;
    private final Proposing proposing;
    private final Intakes intakes;
    private final Classifications classifications;
    private final Choices choices;

    ReceiptsApi(
            CallingOnce once,
            ProposalChecks checks,
            Proposing proposing,
            Intakes intakes,
            Classifications classifications,
            Choices choices) {
        this.once = once;
        this.checks = checks;
        this.proposing = proposing;
        this.intakes = intakes;
        this.classifications = classifications;
        this.choices = choices;
    }

    @GetMapping("/api/v1/choices")
    @Route(value = Permission.RECEIPTS_WRITER, audit = ActKind.NOT_SENSITIVE)
    @Answers(RegisteringChoices.class)
    RegisteringChoices listChoices(Caller caller) {
        return new RegisteringChoices(
                choices.departmentsOf(caller.person()).stream()
                        .map(this::department)
                        .toList(),
                Catalogue.load().guide().entries().stream()
                        .map(kind -> new RegisteringChoices.KindOfSecret(
                                kind.code(),
                                kind.title().zh(),
                                kind.title().en(),
                                kind.proposal().level().code(),
                                kind.proposal().years()))
                        .toList(),
                Arrays.stream(Level.values()).map(Level::code).toList());
    }

    private RegisteringChoices.Department department(Choices.Unit unit) {
        return new RegisteringChoices.Department(
                unit.id(),
                unit.nameZh(),
                unit.nameEn(),
                choices.places(unit.id()).stream()
                        .map(place -> new RegisteringChoices.PaperPlace(
                                place.id(), place.code(), place.nameZh(), place.nameEn()))
                        .toList());
    }

    @PostMapping("/api/v1/receipts")
    @Route(value = Permission.RECEIPTS_WRITER, audit = ActKind.CLASSIFICATION_PROPOSED)
    @Answers(value = Pushed.class, status = 201, takes = NewReceipt.class, once = true)
    ResponseEntity<Map<String, String>> pushReceipt(HttpServletRequest request, Caller caller) throws IOException {
        var sent = Bodies.read(request, NewReceipt.class);
        var receipt = Bodies.as(NewReceipt.class, sent);
        return once.answer(
                request, sent, () -> propose(caller.person(), receipt).body());
    }

    /** What a worker could not read in full a person must look through: its clerk finishes it on the page. */
    private Pushed propose(PersonId clerk, NewReceipt receipt) {
        var proposed = checks.check(receipt.form());
        var file = receipt.file();
        var id = file == null
                ? proposing.proposePaper(clerk, proposed, null)
                : proposing.propose(clerk, new SecretId(file), proposed, false);
        return new Pushed(id.value(), "proposed");
    }

    @GetMapping("/api/v1/receipts/{id}")
    @Route(
            value = {Permission.RECEIPTS_WRITER, Permission.SECRETS_READER},
            audit = ActKind.SECRET_VIEWED)
    @Answers(ReceiptState.class)
    ReceiptState showReceipt(Caller caller, @PathVariable UUID id) {
        var asked = new SecretId(id);
        if (intakes.waitingOf(caller.person()).stream()
                .anyMatch(waiting -> waiting.id().equals(asked))) {
            return new ReceiptState(id, "waiting", null, null, null);
        }
        var record = classifications.show(asked, caller.person()).record();
        return new ReceiptState(
                id,
                record.cover().state(),
                record.cover().number(),
                record.cover().documentNumber(),
                record.classified().opinion());
    }
}
