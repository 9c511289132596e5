package io.shoumi.regulations;

import com.cedarpolicy.model.schema.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of all five regulations, ready to judge. Immutable and safe for many threads; load it once.
 *
 * <p>An act is judged by the version of each regulation that is in force on its day, China time.
 *
 * <p>Guarantee: an act is permitted only if Cedar, asked about the whole book with every duty taken on, allows it
 * without a single error. Whatever cannot be judged is refused.
 */
public final class RuleBook {
    /** The first version. An act before it is refused: no rules were in force to judge it by. */
    public static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final NavigableMap<LocalDate, Edition> editions;

    private RuleBook(NavigableMap<LocalDate, Edition> editions) {
        this.editions = editions;
    }

    /** Reads and type-checks everything; throws {@link RuleBookFault} naming file, line and policy at fault. */
    public static RuleBook load() {
        return of(Resources.text("schema.cedarschema"), VersionReader.shipped());
    }

    /**
     * With versions that an organisation installed beside those shipped.
     *
     * @param installed holds {@code coal/2027-07-01/rules.cedar} and the like; need not exist
     */
    public static RuleBook load(Path installed) {
        List<Version> versions = new ArrayList<>(VersionReader.shipped());
        List<Version> added = VersionReader.installed(installed);
        versions.addAll(added);
        RuleBook book = of(Resources.text("schema.cedarschema"), versions);
        added.forEach(book::requireExamples);
        added.stream().map(Version::from).distinct().forEach(book::requireAlive);
        return book;
    }

    /** The shipped rules are searched when they are built; installed ones have no build. */
    private void requireAlive(LocalDate day) {
        Edition edition = Objects.requireNonNull(editions.get(day));
        List<String> dead = DeadRules.among(edition.schema(), edition.policies());
        if (!dead.isEmpty()) {
            throw new RuleBookFault(String.join("; ", dead));
        }
    }

    /** An installed version that brings its policies' own tests is held to them. */
    private void requireExamples(Version version) {
        List<String> faults = version.examples().values().isEmpty() ? List.of() : Examples.faults(version, this);
        if (!faults.isEmpty()) {
            throw new RuleBookFault(String.join("; ", faults));
        }
    }

    static RuleBook of(String schemaText, List<Version> versions) {
        requireDistinct(versions);
        Schema schema = RuleBookReader.schema(schemaText);
        NavigableMap<LocalDate, Edition> editions = new TreeMap<>();
        for (Version each : versions) {
            editions.computeIfAbsent(each.from(), day -> Edition.of(day, schema, inForce(versions, day)));
        }
        return new RuleBook(editions);
    }

    private static void requireDistinct(List<Version> versions) {
        for (Version each : versions) {
            if (versions.stream().filter(each::sameAs).count() > 1) {
                throw new RuleBookFault("two versions from " + each.from() + " of "
                        + each.regulation().map(Regulation::folder).orElse("base"));
            }
        }
    }

    /** Of each regulation the latest that has begun, in the order of the regulations, with the words of those before it. */
    private static List<Version> inForce(List<Version> versions, LocalDate day) {
        Map<Integer, Version> latest = new TreeMap<>();
        versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .sorted(Comparator.comparing(Version::from))
                .forEach(version -> latest.merge(
                        version.regulation().map(Regulation::ordinal).orElse(-1), version, RuleBook::after));
        return List.copyOf(latest.values());
    }

    private static Version after(Version earlier, Version later) {
        Map<String, Entry> words = new HashMap<>(earlier.words());
        words.putAll(later.words());
        return new Version(later.regulation(), later.from(), later.policies(), words, later.examples());
    }

    /** For tests that prove a policy bites: the same book without it. Production code has no use for it. */
    public RuleBook without(PolicyId id) {
        if (!newest().requirements().containsKey(id)) {
            throw new IllegalArgumentException("no policy " + id);
        }
        NavigableMap<LocalDate, Edition> rest = new TreeMap<>();
        editions.forEach((day, edition) -> rest.put(day, edition.without(id)));
        return new RuleBook(rest);
    }

    private Edition newest() {
        return editions.lastEntry().getValue();
    }

    /** Every requirement of the newest versions, in the order of the files: base, R1 to R5. */
    public Collection<Requirement> requirements() {
        return List.copyOf(newest().requirements().values());
    }

    /** The days on which rules change, the first version's among them. */
    public SortedSet<LocalDate> changes() {
        return new TreeSet<>(editions.keySet());
    }

    /** Since when the rules that are in force at a time have been in force together. */
    public LocalDate inForceSince(Instant at) {
        LocalDate since = editions.floorKey(day(at));
        return since == null ? VALID_FROM : since;
    }

    /** What a clause demands by its newest version. */
    public List<Requirement> requirementsOf(ClauseId clause) {
        return about(clause, newest());
    }

    /** What a clause's own page shows as its executable part at a time. */
    public List<Requirement> requirementsOf(ClauseId clause, Instant at) {
        Map.Entry<LocalDate, Edition> edition = editions.floorEntry(day(at));
        return edition == null ? List.of() : about(clause, edition.getValue());
    }

    private static List<Requirement> about(ClauseId clause, Edition edition) {
        return edition.requirements().values().stream()
                .filter(requirement -> requirement.clauses().contains(clause))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    /** Never throws for what an act says; what cannot be judged is {@link Refused} with a fault. */
    public Ruling ruleOn(Act act) {
        return ruleOn(act, CedarForm.of(act));
    }

    Ruling ruleOn(Act act, CedarForm form) {
        Map.Entry<LocalDate, Edition> edition = editions.floorEntry(day(act.at()));
        if (edition == null) {
            return Refused.ruleError("no rules were in force at " + act.at());
        }
        try {
            return ruling(edition.getValue(), edition.getValue().judge().answer(act, form), act);
        } catch (Judge.Fault e) {
            return Refused.ruleError(String.valueOf(e.getMessage()));
        }
    }

    private static Ruling ruling(Edition edition, Judge.Answer answer, Act act) {
        List<Requirement> concerning = select(edition, answer.concerning());
        List<Requirement> duties = concerning.stream()
                .filter(requirement -> requirement.duty().isPresent())
                .toList();
        List<Requirement> missing = select(edition, answer.forbidding());
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
    private static List<Requirement> select(Edition edition, Set<String> ids) {
        return edition.requirements().values().stream()
                .filter(requirement -> ids.contains(requirement.id().value()))
                .toList();
    }
}
