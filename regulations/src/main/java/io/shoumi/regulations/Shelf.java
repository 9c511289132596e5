package io.shoumi.regulations;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules, prepared per action, adopted regulations and kind of archive, because a decision's time grows with the policies in
 * the set. Which policies an action's set leaves out, Cedar itself tells: those whose head does not match the action.
 * What an unadopted regulation says is left out too; that it would have kept silent is tested for every policy.
 */
final class Shelf {
    private static final Logger LOG = System.getLogger(Shelf.class.getName());
    private static final String CONCERN = "concern:";
    /** Two for each action, set of adopted regulations and kind of archive, with room for a second book while rules change. */
    private static final int CACHED_SETS_MAX = 8192;

    static {
        PolicySet.setCacheMaxPolicySets(CACHED_SETS_MAX);
    }

    private final Schema schema;
    private final ActionGroups groups;
    private final List<PolicyText> policies;
    private final Map<Action, List<PolicyText>> byAction = new ConcurrentHashMap<>();
    private final Map<Place, Sets> sets = new ConcurrentHashMap<>();

    private record Place(Action action, Set<Regulation> adopted, ArchiveKind archive) {}

    /**
     * @param rules the policies, and for each prohibition whose concern must be asked a permit that tells it
     * @param concerns those permits alone
     * @param permits the names of the rules' own permits
     * @param concerning the prohibitions that concern every act of this place
     * @param duties what its prohibitions ask to take on
     * @param action the action with its groups
     */
    record Sets(
            PolicySet rules,
            PolicySet concerns,
            Set<String> permits,
            Set<String> concerning,
            Set<Duty> duties,
            Entity action) {
        Set<String> concerning(Set<String> reason) {
            Set<String> all = new HashSet<>(concerning);
            all.addAll(told(reason));
            return all;
        }
    }

    Shelf(Schema schema, List<PolicyText> policies) {
        this.schema = schema;
        this.groups = ActionGroups.of(schema.schemaText.orElseThrow());
        this.policies = policies;
    }

    private static Set<String> told(Set<String> reason) {
        return reason.stream()
                .filter(id -> id.startsWith(CONCERN))
                .map(id -> id.substring(CONCERN.length()))
                .collect(Collectors.toSet());
    }

    Sets setsFor(Action action, SecretFacts what) throws Judge.Fault {
        Place place = new Place(action, what.adopted(), what.handling().archive());
        Sets ready = sets.get(place);
        if (ready == null) {
            ready = prepare(place);
            sets.put(place, ready);
        }
        return ready;
    }

    private Sets prepare(Place place) throws Judge.Fault {
        Set<Regulation> silent = EnumSet.allOf(Regulation.class);
        silent.removeAll(place.adopted());
        List<PolicyText> speaking = about(place.action()).stream()
                .filter(text -> text.regulation().filter(silent::contains).isEmpty())
                .toList();
        List<PolicyText> fixed =
                speaking.stream().filter(PolicyText::concernIsFixed).toList();
        List<PolicyText> open = new ArrayList<>(speaking);
        open.removeAll(fixed);
        Set<Policy> rules = new HashSet<>(Judge.rules(speaking));
        rules.addAll(concerns(open));
        return new Sets(
                cached(rules),
                cached(concerns(open)),
                ids(speaking.stream().filter(text -> !text.forbids())),
                told(askOnce(place, concerns(fixed))),
                duties(speaking),
                groups.entity(place.action()));
    }

    private static Set<String> ids(Stream<PolicyText> policies) {
        return policies.map(text -> text.id().value()).collect(Collectors.toSet());
    }

    private static Set<Duty> duties(List<PolicyText> policies) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        policies.forEach(text -> text.duty().ifPresent(duties::add));
        return duties;
    }

    /** What holds of every act of this action under these regulations, told by any one of them. */
    private Set<String> askOnce(Place place, Set<Policy> policies) throws Judge.Fault {
        Handling handling = new Handling(place.archive(), Unreleased.NONE, false);
        Act example = Granted.act(place.action(), place.adopted(), handling, CarrierForm.PAPER);
        CedarForm form = CedarForm.of(example);
        return Judge.ask(form.checked(schema, Set.of()), new PolicySet(policies), form.entities())
                .getReason();
    }

    private List<PolicyText> about(Action action) throws Judge.Fault {
        List<PolicyText> known = byAction.get(action);
        if (known == null) {
            Set<String> matching = matching(action);
            known = policies.stream()
                    .filter(text ->
                            !text.forbids() || matching.contains(text.id().value()))
                    .toList();
            byAction.put(action, known);
        }
        return known;
    }

    private Set<String> matching(Action action) throws Judge.Fault {
        Set<Policy> heads = policies.stream()
                .filter(PolicyText::forbids)
                .map(text -> new Policy(text.scope(), text.id().value()))
                .collect(Collectors.toSet());
        return askOnce(new Place(action, Set.of(), ArchiveKind.NONE), heads);
    }

    private static Set<Policy> concerns(List<PolicyText> policies) {
        return policies.stream()
                .filter(PolicyText::forbids)
                .map(text -> new Policy(text.concern(), CONCERN + text.id().value()))
                .collect(Collectors.toSet());
    }

    /** A full cache costs time and nothing else: Cedar then parses the set at each question. */
    private static PolicySet cached(Set<Policy> policies) {
        PolicySet set = new PolicySet(policies);
        try {
            set.cache();
        } catch (CacheException e) {
            LOG.log(Level.WARNING, "rulings are slow: {0}", e.getMessage());
        }
        return set;
    }
}
