package io.shoumi.regulations;

import com.cedarpolicy.model.schema.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The rules of all five regulations, ready to judge. Immutable and safe for many threads; load it once.
 *
 * <p>Guarantee: an act is permitted only if Cedar, asked about the whole book with every duty taken on, allows it
 * without a single error. Whatever cannot be judged is refused.
 */
public final class RuleBook {
    /** The first version. An act before it is refused: no rules were in force to judge it by. */
    public static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Schema schema;
    private final List<PolicyText> policies;
    private final SequencedMap<PolicyId, Requirement> requirements;
    private final Judge judge;

    private RuleBook(Schema schema, List<PolicyText> policies, SequencedMap<PolicyId, Requirement> requirements) {
        this.schema = schema;
        this.policies = List.copyOf(policies);
        this.requirements = requirements;
        this.judge = new Judge(schema, policies);
    }

    /** Reads and type-checks everything; throws {@link RuleBookFault} naming file, line and policy at fault. */
    public static RuleBook load() {
        return of(Resources.text("schema.cedarschema"), RuleBookReader.policies());
    }

    static RuleBook of(String schemaText, List<PolicyText> policies) {
        SequencedMap<PolicyId, Requirement> requirements = RuleBookReader.requirements(policies);
        Schema schema = RuleBookReader.schema(schemaText);
        RuleBookReader.validate(schema, policies);
        return new RuleBook(schema, policies, requirements);
    }

    /** For tests that prove a policy bites: the same book without it. Production code has no use for it. */
    public RuleBook without(PolicyId id) {
        if (!requirements.containsKey(id)) {
            throw new IllegalArgumentException("no policy " + id);
        }
        SequencedMap<PolicyId, Requirement> rest = new LinkedHashMap<>(requirements);
        rest.remove(id);
        return new RuleBook(
                schema, policies.stream().filter(text -> !text.id().equals(id)).toList(), rest);
    }

    /** Every requirement, in the order of the files: base, R1 to R5. */
    public Collection<Requirement> requirements() {
        return List.copyOf(requirements.values());
    }

    /** What a clause's own page shows as its executable part. */
    public List<Requirement> requirementsOf(ClauseId clause) {
        return requirements.values().stream()
                .filter(requirement -> requirement.clauses().contains(clause))
                .toList();
    }

    /** Never throws for what an act says; what cannot be judged is {@link Refused} with a fault. */
    public Ruling ruleOn(Act act) {
        return ruleOn(act, CedarForm.of(act));
    }

    Ruling ruleOn(Act act, CedarForm form) {
        if (LocalDate.ofInstant(act.at(), CHINA).isBefore(VALID_FROM)) {
            return Refused.ruleError("no rules were in force at " + act.at());
        }
        try {
            return judge(judge.answer(act, form), act);
        } catch (Judge.Fault e) {
            return Refused.ruleError(String.valueOf(e.getMessage()));
        }
    }

    private Ruling judge(Judge.Answer answer, Act act) {
        List<Requirement> concerning = select(answer.concerning());
        List<Requirement> duties = concerning.stream()
                .filter(requirement -> requirement.duty().isPresent())
                .toList();
        List<Requirement> missing = select(answer.forbidding());
        List<Requirement> met = new ArrayList<>(concerning);
        met.removeAll(duties);
        met.removeAll(missing);
        return answer.allowed() ? new Permitted(met, duties) : denial(met, told(missing, act), duties);
    }

    private static Ruling denial(List<Requirement> met, List<Requirement> missing, List<Requirement> duties) {
        if (missing.isEmpty()) {
            return Refused.ruleError("denied, but no policy says why");
        }
        boolean curable =
                missing.stream().allMatch(requirement -> requirement.needs().isPresent());
        return curable ? new NeedsApproval(met, missing, duties) : new Refused(met, missing, Optional.empty());
    }

    private static List<Requirement> told(List<Requirement> missing, Act act) {
        Keeping keeping = act.carrier().map(CarrierFacts::keeping).orElse(Keeping.NONE);
        return missing.stream().map(requirement -> requirement.told(keeping)).toList();
    }

    /** In the order of the book, so that a page reads the same each time. */
    private List<Requirement> select(Set<String> ids) {
        return requirements.values().stream()
                .filter(requirement -> ids.contains(requirement.id().value()))
                .toList();
    }
}
