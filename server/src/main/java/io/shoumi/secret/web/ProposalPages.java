package io.shoumi.secret.web;

import io.shoumi.desk.Form;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Guide;
import io.shoumi.regulations.GuideEntry;
import io.shoumi.regulations.Level;
import io.shoumi.secret.Choices;
import io.shoumi.secret.Intake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the proposal page: what may be chosen, and what the document suggests. */
@Component
class ProposalPages {
    private static final Guide GUIDE = Catalogue.load().guide();

    private final Choices choices;

    ProposalPages(Choices choices) {
        this.choices = choices;
    }

    ModelAndView of(Shell shell, Caller caller, Form form, @Nullable Intake intake) {
        var departments = choices.departmentsOf(caller.person());
        var unit = unit(form, departments);
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", shell);
        model.put("form", form);
        model.put("intake", intake);
        model.put("action", intake == null ? "/secrets/new/paper" : "/secrets/new/" + intake.id());
        model.put("units", options(shell, departments));
        model.put("allUnits", flat(shell, choices.units()));
        model.put("places", unit == null ? List.of() : places(shell, unit));
        model.put("posts", unit == null ? List.of() : posts(shell, unit));
        model.put("kinds", kinds(shell));
        model.put("levels", levels(shell, intake));
        model.put("guide", intake == null ? List.of() : suggested(intake));
        return new ModelAndView("secret/propose", model);
    }

    private static @Nullable UUID unit(Form form, List<Choices.Unit> departments) {
        var typed = form.value("unit");
        return departments.stream()
                .map(Choices.Unit::id)
                .filter(id -> typed == null || id.toString().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** For choices side by side, where setting in says nothing. */
    static List<Option> flat(Shell shell, List<Choices.Unit> units) {
        return units.stream()
                .map(unit -> new Option(unit.id().toString(), shell.pick(unit.nameZh(), unit.nameEn())))
                .toList();
    }

    static List<Option> options(Shell shell, List<Choices.Unit> units) {
        return units.stream()
                .map(unit -> new Option(
                        unit.id().toString(), "　".repeat(unit.depth()) + shell.pick(unit.nameZh(), unit.nameEn())))
                .toList();
    }

    private List<Option> places(Shell shell, UUID unit) {
        return choices.places(unit).stream()
                .map(place -> new Option(
                        place.id().toString(), place.code() + " " + shell.pick(place.nameZh(), place.nameEn())))
                .toList();
    }

    List<Option> posts(Shell shell, UUID unit) {
        return choices.posts(unit).stream()
                .map(post -> new Option(
                        post.value(),
                        shell.w(
                                "secret.post-of",
                                shell.pick(post.unitZh(), post.unitEn()),
                                shell.w("post." + post.post()),
                                post.holders())))
                .toList();
    }

    private static List<Option> kinds(Shell shell) {
        return GUIDE.entries().stream()
                .map(entry -> new Option(
                        entry.code(),
                        entry.clause() + " "
                                + shell.pick(entry.title().zh(), entry.title().en())))
                .toList();
    }

    /** State levels are offered for paper; a file of one never came this far unless the ceiling admits it. */
    private static List<Option> levels(Shell shell, @Nullable Intake intake) {
        var state = intake == null
                || intake.suggestions()
                        .highest()
                        .filter(marked -> marked.level().state())
                        .isPresent();
        return Stream.of(Level.values())
                .filter(level -> state || !level.state())
                .map(level -> new Option(
                        level.code(),
                        shell.pick(level.label().zh(), level.label().en())))
                .toList();
    }

    private static List<KindHint> suggested(Intake intake) {
        return intake.suggestions().kinds().stream()
                .flatMap(kind -> entry(kind.code()).map(entry -> new KindHint(entry, kind.quotes())))
                .toList();
    }

    private static Stream<GuideEntry> entry(String code) {
        return GUIDE.entries().stream().filter(entry -> entry.code().equals(code));
    }

    /** What stands in the form at first: the clerk changes what is wrong instead of typing what is right. */
    static Map<String, String> defaults(Intake intake) {
        var typed = new HashMap<>(paperDefaults(intake.unit()));
        typed.put("trueTitle", withoutEnding(intake.fileName()));
        typed.put("paperCopies", "0");
        intake.suggestions().kinds().stream()
                .findFirst()
                .flatMap(kind -> entry(kind.code()).findFirst())
                .ifPresent(entry -> {
                    typed.put("kind", entry.code());
                    typed.put("level", entry.proposal().level().code());
                    typed.put("termYears", String.valueOf(entry.proposal().years()));
                });
        intake.suggestions()
                .highest()
                .ifPresent(marked -> typed.put("level", marked.level().code()));
        return typed;
    }

    static Map<String, String> paperDefaults(@Nullable UUID unit) {
        var typed = new HashMap<>(Map.of(
                "origin", "received", "archive", "none", "unreleased", "none", "paperCopies", "1", "termYears", "5"));
        if (unit != null) {
            typed.put("unit", unit.toString());
        }
        return typed;
    }

    private static String withoutEnding(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
