package io.shoumi.regulations;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The policies' own tests, as they stand beside them in {@code examples.yaml}: for each policy an act that it stands against or binds,
 * and one that it lets pass.
 */
final class Examples {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Version version;
    private final List<Example> all = new ArrayList<>();

    private Examples(Version version) {
        this.version = version;
    }

    /** Throws {@link RuleBookFault} for an example of no policy, or one that cannot be read. */
    static List<Example> of(Version version) {
        Examples examples = new Examples(version);
        version.examples().keys().forEach(examples::read);
        return List.copyOf(examples.all);
    }

    private void read(String id) {
        Entry told = version.examples().entry(id);
        PolicyText policy = version.policies().stream()
                .filter(text -> text.forbids() && text.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleBookFault(told.where() + ": no policy of that name stands beside it"));
        told.keys().forEach(verdict -> all.add(example(policy, told, verdict)));
    }

    private Example example(PolicyText policy, Entry told, String verdict) {
        Entry act = told.entry(verdict);
        List<PolicyId> twins =
                act.has("with") ? act.texts("with").stream().map(PolicyId::new).toList() : List.of();
        return new Example(act.where(), policy, verdict(told, verdict), Situation.of(act, adopted(), noon()), twins);
    }

    private static Example.Verdict verdict(Entry told, String code) {
        return Stream.of(Example.Verdict.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBookFault(told.where() + ": " + code + " is no verdict"));
    }

    private Set<Regulation> adopted() {
        return version.regulation().<Set<Regulation>>map(EnumSet::of).orElse(Set.of());
    }

    /** Of the first day. */
    private Instant noon() {
        return version.from().atTime(LocalTime.NOON).atZone(CHINA).toInstant();
    }

    /** Examples that do not hold, and policies without one that bites or one that lets pass. */
    static List<String> faults(Version version, RuleBook book) {
        List<Example> examples = of(version);
        List<String> faults = new ArrayList<>();
        examples.forEach(example -> example.fault(book).ifPresent(faults::add));
        for (PolicyText policy : version.policies()) {
            if (policy.forbids() && !(has(examples, policy, true) && has(examples, policy, false))) {
                faults.add(policy.where() + ": lacks an example that it decides, or one that it lets pass, in "
                        + version.examples().where());
            }
        }
        return faults;
    }

    private static boolean has(List<Example> examples, PolicyText policy, boolean biting) {
        return examples.stream()
                .anyMatch(example -> example.policy().id().equals(policy.id())
                        && example.verdict().bites() == biting);
    }
}
