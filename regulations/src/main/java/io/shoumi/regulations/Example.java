package io.shoumi.regulations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy's own test: an act, and what the policy says of it.
 *
 * @param where its file, policy and verdict
 * @param twins policies that stand against the same act by another clause
 */
record Example(String where, PolicyText policy, Verdict verdict, Act act, List<PolicyId> twins) {
    enum Verdict implements Coded {
        /** The policy concerns the act, and what it demands is met; one that nothing meets is silent. */
        PERMITTED("permitted"),
        /** This policy and its twins alone stand against the act, and somebody's approval meets them. */
        NEEDS_APPROVAL("needs-approval"),
        /** This policy and its twins alone stand against the act, and nothing meets them. */
        REFUSED("refused"),
        /** The act is permitted, and binds to the policy's duty. */
        DUTY("duty"),
        /** The act is permitted without the policy's duty. */
        NO_DUTY("no-duty");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether the policy makes a difference to the act. */
        boolean bites() {
            return this == NEEDS_APPROVAL || this == REFUSED || this == DUTY;
        }
    }

    /** What the book says otherwise; empty when the example holds. */
    Optional<String> fault(RuleBook book) {
        Ruling ruling = book.ruleOn(act);
        return holds(ruling)
                ? Optional.empty()
                : Optional.of(where + ": not so; it is " + name(ruling) + ", against it " + ids(ruling.missing())
                        + ", duties " + ids(ruling.obligations())
                        + (decides(ruling) ? "" : "; the policy does not decide it"));
    }

    private boolean holds(Ruling ruling) {
        return switch (verdict) {
            case PERMITTED -> ruling instanceof Permitted && (decides(ruling) || absolute());
            case NEEDS_APPROVAL -> ruling instanceof NeedsApproval && againstIt(ruling);
            case REFUSED -> ruling instanceof Refused && againstIt(ruling);
            case DUTY -> ruling instanceof Permitted && decides(ruling);
            case NO_DUTY -> ruling instanceof Permitted && !decides(ruling);
        };
    }

    private boolean againstIt(Ruling ruling) {
        return ids(ruling.missing()).equals(withTwins());
    }

    private boolean decides(Ruling ruling) {
        List<Requirement> where = switch (verdict) {
            case PERMITTED -> ruling.met();
            case NEEDS_APPROVAL, REFUSED -> ruling.missing();
            case DUTY, NO_DUTY -> ruling.obligations();
        };
        return ids(where).contains(policy.id());
    }

    private boolean absolute() {
        return !policy.source().contains("unless");
    }

    Set<PolicyId> withTwins() {
        Set<PolicyId> all = new HashSet<>(twins);
        all.add(policy.id());
        return all;
    }

    private static Set<PolicyId> ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.toSet());
    }

    private static String name(Ruling ruling) {
        return switch (ruling) {
            case Permitted permitted -> Verdict.PERMITTED.code();
            case NeedsApproval approval -> Verdict.NEEDS_APPROVAL.code();
            case Refused refused -> Verdict.REFUSED.code();
        };
    }

    @Override
    public String toString() {
        return policy.id() + " " + verdict.code();
    }
}
