package io.shoumi.regulations;

import java.util.List;
import java.util.stream.Stream;

/** One policy, and an act that it alone, with its twins that demand the same by another clause, stands against. */
record PolicyCase(PolicyId policy, List<PolicyId> twins, Act act) {
    static PolicyCase of(String policy, Act act, String... twins) {
        return new PolicyCase(
                new PolicyId(policy), Stream.of(twins).map(PolicyId::new).toList(), act);
    }

    List<PolicyId> withTwins() {
        return Stream.concat(Stream.of(policy), twins.stream()).toList();
    }

    @Override
    public String toString() {
        return policy.value();
    }
}
