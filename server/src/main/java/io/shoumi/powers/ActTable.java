package io.shoumi.powers;

import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Administrator;
import io.shoumi.regulations.ArchiveKind;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.CarrierState;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Designation;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Keeping;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.Powers;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import io.shoumi.regulations.Standing;
import io.shoumi.regulations.Statement;
import io.shoumi.regulations.Unreleased;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the rules in force say to each act of four kinds of people, asked of the very policies: somebody in a secret's scope, a clerk
 * designated for all, a head of all posts, and an administrator.
 */
@Component
public class ActTable {
    private static final Party SELF = new Party("self");
    private static final Party OTHER = new Party("another");

    private final RuleBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActTable(RuleBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom the rules are asked about. */
    public enum Kind {
        MEMBER,
        CLERK,
        HEAD,
        ADMINISTRATOR;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private PersonFacts facts() {
            var posts = this == HEAD
                    ? EnumSet.of(Role.GENERAL_MANAGER, Role.LEADER_IN_CHARGE, Role.SUPERVISOR, Role.LEADER)
                    : EnumSet.noneOf(Role.class);
            var acts = this == CLERK ? EnumSet.allOf(Designation.class) : EnumSet.noneOf(Designation.class);
            var administers =
                    this == ADMINISTRATOR ? EnumSet.of(Administrator.SECURITY) : EnumSet.noneOf(Administrator.class);
            return new PersonFacts(
                    SELF, new Standing(true, true, true), new Powers(posts, acts, administers), this != ADMINISTRATOR);
        }
    }

    /**
     * One act.
     *
     * @param said by kind of person, in the order of {@link Kind}
     * @param takes what it takes besides being in scope: all that the rules miss of a plain member
     */
    public record Line(Bilingual act, List<Said> said, List<Takes> takes) {
        public Line {
            said = List.copyOf(said);
            takes = List.copyOf(takes);
        }
    }

    /** @param css {@code ok}, {@code wait} or {@code no} */
    public record Said(String css, List<Bilingual> approvers) {
        public Said {
            approvers = List.copyOf(approvers);
        }
    }

    /** One thing that the act takes, and the clauses that ask for it. */
    public record Takes(Bilingual what, List<String> clauses) {
        public Takes {
            clauses = List.copyOf(clauses);
        }
    }

    public List<Line> lines() {
        var adopted = adopted();
        return Arrays.stream(Action.values())
                .map(action -> line(action, adopted))
                .toList();
    }

    /** Whatever any unit of the house has adopted now. */
    public Set<Regulation> adopted() {
        return jdbc
                .sql("select distinct regulation from adoption where during @> ?::timestamptz")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .map(Regulation::of)
                .collect(Collectors.toSet());
    }

    private Line line(Action action, Set<Regulation> adopted) {
        var rulings = Arrays.stream(Kind.values())
                .map(kind -> rule(action, kind, adopted))
                .toList();
        var takes = rulings.getFirst().missing().stream().map(ActTable::takes).toList();
        return new Line(action.label(), rulings.stream().map(ActTable::said).toList(), takes);
    }

    private Ruling rule(Action action, Kind kind, Set<Regulation> adopted) {
        var secret = new SecretFacts(
                new SecretRef("any"),
                adopted,
                new Classification(Level.CORE, OTHER, true, EnumSet.allOf(Statement.class)),
                new Handling(ArchiveKind.RECORD, Unreleased.NONE, false));
        var act = Act.on(action, kind.facts(), secret, clock.instant());
        return book.ruleOn(action.onCarrier() ? act.with(carrier()) : act);
    }

    /** A file, kept by somebody else, of which the person has a live loan. */
    private static CarrierFacts carrier() {
        return new CarrierFacts(
                CarrierForm.FILE, OTHER, Optional.of(SELF), CarrierState.KEPT, new Keeping(Set.of(), Set.of()));
    }

    private static Said said(Ruling ruling) {
        return switch (ruling) {
            case Permitted _ -> new Said("ok", List.of());
            case NeedsApproval needs ->
                new Said(
                        "wait", needs.roles().stream().sorted().map(Role::label).toList());
            default -> new Said("no", List.of());
        };
    }

    private static Takes takes(Requirement missing) {
        return new Takes(
                missing.missing(),
                missing.clauses().stream().map(Object::toString).toList());
    }
}
