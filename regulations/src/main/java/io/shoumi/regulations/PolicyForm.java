package io.shoumi.regulations;

import java.util.Optional;

/** What the engine relies on in the way policies are written; a policy that is not so stops the start. */
final class PolicyForm {
    private PolicyForm() {}

    static void check(PolicyText text, Version version) {
        require(text.forbids() || version.regulation().isEmpty(), text, "only the base permits");
        require(text.forbids() || text.id().value().equals("base-permit"), text, "base-permit alone permits");
        require(text.needs().isEmpty() || text.duty().isEmpty(), text, "both an approval and a duty");
        require(looksAtItsOwnDutyOnly(text), text, "looks at duties other than its own");
        require(asksForItsApproval(text), text, "does not ask for the approval it names");
        Optional<Regulation> of = version.regulation();
        if (of.isPresent()) {
            require(
                    speaksFor(text, of.get()),
                    text,
                    "must cite a clause of " + of.get().code() + ", be named after it and ask"
                            + " whether it is adopted");
        } else {
            require(text.clauses().isEmpty(), text, "a norm of the base cites no clause");
        }
    }

    private static boolean looksAtItsOwnDutyOnly(PolicyText text) {
        return text.duty()
                .map(duty -> text.source().contains("context.obligations.contains(\"" + duty.code() + "\")"))
                .orElse(!text.source().contains("obligations"));
    }

    private static boolean asksForItsApproval(PolicyText text) {
        return text.needs()
                .map(role -> text.source().contains("context.approvals.contains(\"" + role.code() + "\")")
                        || text.source().contains("context.witnessCount >= 2"))
                .orElse(true);
    }

    private static boolean speaksFor(PolicyText text, Regulation regulation) {
        return !text.clauses().isEmpty()
                && text.clauses().stream().allMatch(clause -> clause.regulation() == regulation)
                && text.id().value().startsWith(text.clauses().getFirst().value() + "-")
                && text.source().contains("resource.adopted.contains(\"" + regulation.code() + "\")");
    }

    private static void require(boolean sound, PolicyText text, String fault) {
        if (!sound) {
            throw new RuleBookFault(text.where() + ": " + fault);
        }
    }
}
