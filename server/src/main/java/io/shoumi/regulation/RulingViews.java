package io.shoumi.regulation;

import io.shoumi.desk.RulingLine;
import io.shoumi.desk.RulingView;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.Duty;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Requirement;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ruling in the reader's words: what people see cited comes from the policies, never from a sentence in a page. */
public final class RulingViews {
    private RulingViews() {}

    /** @param who a line under the verdict: who can meet it; null names the roles that the ruling asks for */
    public static RulingView of(Shell shell, Action action, Ruling ruling, @Nullable String who) {
        return new RulingView(
                verdict(ruling),
                shell.w(headline(ruling), pick(shell, action.label())),
                who == null ? roles(shell, ruling) : who,
                lines(shell, ruling),
                duties(shell, ruling.obligations()));
    }

    private static RulingView.Verdict verdict(Ruling ruling) {
        return switch (ruling) {
            case Permitted p -> RulingView.Verdict.PERMITTED;
            case NeedsApproval n -> RulingView.Verdict.NEEDS_APPROVAL;
            case Refused r -> RulingView.Verdict.REFUSED;
        };
    }

    private static String headline(Ruling ruling) {
        return switch (ruling) {
            case Permitted p -> "regulation.headline.permitted";
            case NeedsApproval n -> "regulation.headline.needs-approval";
            case Refused r -> "regulation.headline.refused";
        };
    }

    private static @Nullable String roles(Shell shell, Ruling ruling) {
        if (ruling instanceof NeedsApproval needs) {
            var roles = needs.roles().stream()
                    .map(Role::label)
                    .map(label -> pick(shell, label))
                    .collect(Collectors.joining(shell.pick("、", ", ")));
            return shell.w("regulation.by-role", roles);
        }
        return null;
    }

    private static List<RulingLine> lines(Shell shell, Ruling ruling) {
        var missing = ruling instanceof Refused ? RulingLine.Kind.REFUSED : RulingLine.Kind.MISSING;
        var lines = new ArrayList<RulingLine>();
        var cited =
                ruling.met().stream().filter(met -> !met.clauses().isEmpty()).toList();
        lines.addAll(merged(shell, RulingLine.Kind.MET, cited, Requirement::met));
        lines.addAll(merged(shell, missing, ruling.missing(), Requirement::missing));
        return lines;
    }

    /** What several clauses demand in the same words stands once, with all of them. */
    private static List<RulingLine> merged(
            Shell shell, RulingLine.Kind kind, List<Requirement> demands, Function<Requirement, Bilingual> text) {
        var byText = new LinkedHashMap<String, List<Requirement>>();
        demands.forEach(demand -> byText.computeIfAbsent(pick(shell, text.apply(demand)), said -> new ArrayList<>())
                .add(demand));
        return byText.entrySet().stream()
                .map(said -> new RulingLine(
                        kind, said.getKey(), versions(shell, said.getValue()), clauses(said.getValue()), null))
                .toList();
    }

    private static List<String> clauses(List<Requirement> demands) {
        return demands.stream()
                .flatMap(demand -> demand.clauses().stream())
                .collect(Collectors.toCollection(TreeSet<ClauseId>::new))
                .stream()
                .map(ClauseId::toString)
                .toList();
    }

    /** R1，2027-07-01 版: only where a later version than the first has judged. */
    private static @Nullable String versions(Shell shell, List<Requirement> demands) {
        var later = demands.stream()
                .filter(demand -> demand.validFrom().isAfter(RuleBook.VALID_FROM))
                .flatMap(demand -> demand.clauses().stream()
                        .map(clause -> shell.w(
                                "regulation.version",
                                clause.regulation().code(),
                                shell.times().date(demand.validFrom()))))
                .distinct()
                .collect(Collectors.joining(shell.pick("；", "; ")));
        return later.isEmpty() ? null : later;
    }

    private static List<RulingLine> duties(Shell shell, List<Requirement> obligations) {
        return Stream.of(Duty.values())
                .flatMap(duty -> merged(
                        shell,
                        kind(duty),
                        obligations.stream()
                                .filter(demand ->
                                        demand.duty().filter(duty::equals).isPresent())
                                .toList(),
                        demand -> duty.label())
                        .stream())
                .toList();
    }

    private static RulingLine.Kind kind(Duty duty) {
        return switch (duty) {
            case READING_ROOM_ONLY -> RulingLine.Kind.DUTY_READ;
            case NO_COPY_OR_EXCERPT -> RulingLine.Kind.DUTY_BAN;
            case WATERMARK, PAGE_LOG -> RulingLine.Kind.DUTY_TRACE;
            case REGISTER_LINE,
                    RETURN_IN_TIME,
                    NUMBERED_COPIES,
                    TWO_SIDED_RECEIPT,
                    MARKED_EXPIRING_COPY,
                    DESTRUCTION_LIST,
                    FREEZE_CARRIER,
                    OPEN_INCIDENT,
                    NOTIFY_GENERAL_MANAGER,
                    OUTSIDE_REPORT -> RulingLine.Kind.DUTY;
        };
    }

    private static String pick(Shell shell, Bilingual text) {
        return shell.pick(text.zh(), text.en());
    }
}
