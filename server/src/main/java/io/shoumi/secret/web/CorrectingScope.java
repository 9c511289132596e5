package io.shoumi.secret.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import io.shoumi.secret.Choices;
import io.shoumi.secret.WideningChecks;
import io.shoumi.secret.WideningScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a returned request to widen a scope is corrected: who is to know besides, and why. */
@Component
class CorrectingScope implements Correctable {
    private final WideningScope widening;
    private final WideningChecks checks;
    private final ProposalPages pages;
    private final Choices choices;

    CorrectingScope(WideningScope widening, WideningChecks checks, ProposalPages pages, Choices choices) {
        this.widening = widening;
        this.checks = checks;
        this.pages = pages;
        this.choices = choices;
    }

    @Override
    public Action act() {
        return Action.WIDEN_SCOPE;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var typed = widening.typed(returned.state().content());
        return List.of(
                Field.text("scopePeople", shell.w("secret.scope-people"), typed.get("scopePeople"))
                        .optional(),
                Field.many(
                        "scopePosts",
                        shell.w("secret.scope-posts"),
                        typed.get("scopePosts"),
                        pages.posts(shell, returned.unit())),
                Field.many(
                        "scopeUnits",
                        shell.w("secret.scope-units"),
                        typed.get("scopeUnits"),
                        ProposalPages.flat(shell, choices.units())),
                Field.text("reason", shell.w("form.reason"), typed.get("reason")));
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        return widening.corrected(returned, checks.check(sent));
    }
}
