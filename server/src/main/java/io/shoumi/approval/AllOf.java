package io.shoumi.approval;

import io.shoumi.regulations.Role;
import java.util.List;

/**
 * What a request waits for: every one of these needs must be met, each by somebody else. One person counts once, and so does the
 * authority of one leader, whether they decide themselves or a deputy does.
 */
public record AllOf(List<Need> needs) {
    public AllOf {
        needs = List.copyOf(needs);
    }

    public List<Need> open(List<Signature> approvals) {
        return needs.stream().filter(need -> !met(need, approvals)).toList();
    }

    AllOf handOn(Role role, HandedOn to) {
        return new AllOf(needs.stream()
                .map(need -> need.role() == role ? need.handOn(to) : need)
                .toList());
    }

    private static boolean met(Need need, List<Signature> approvals) {
        return approvals.stream().anyMatch(approval -> approval.authority().role() == need.role());
    }

    /** Whether the one who would sign, or the one in whose stead, has met a need already. */
    static boolean spent(Authority authority, List<Signature> approvals) {
        return approvals.stream().map(Signature::authority).anyMatch(authority::sharesWith);
    }
}
