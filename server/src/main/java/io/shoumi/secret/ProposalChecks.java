package io.shoumi.secret;

import io.shoumi.custody.Origin;
import io.shoumi.custody.PlaceId;
import io.shoumi.regulations.ArchiveKind;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Guide;
import io.shoumi.regulations.GuideEntry;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Unreleased;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the proposal form; names all that is wrong with it at once. */
@Component
public class ProposalChecks {
    private static final int COPIES_MAX = 500;
    private static final int TERM_MAX = 60;
    private static final int PAGES_MAX = 100_000;
    private static final UUID NO_UNIT = new UUID(0, 0);

    private final ScopeChecks scopes;
    private final Guide guide = Catalogue.load().guide();

    ProposalChecks(ScopeChecks scopes) {
        this.scopes = scopes;
    }

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    public NewSecret check(Map<String, List<String>> sent) {
        var typed = new Typed(sent);
        var proposed = new NewSecret(titles(typed), secrecy(typed), papers(typed), kept(typed));
        typed.check();
        return proposed;
    }

    private static NewSecret.Titles titles(Typed typed) {
        var cover = typed.required("coverTitle", 60);
        var title = typed.required("trueTitle", 300);
        if (!cover.isEmpty() && cover.equals(title)) {
            typed.fault("coverTitle", "secret.cover-is-title");
        }
        return new NewSecret.Titles(
                cover, title, typed.optional("documentNumber", 100), typed.optional("issuingBody", 200));
    }

    private NewSecret.Secrecy secrecy(Typed typed) {
        var kind = typed.choice("kind", this::entry).orElse(guide.entries().getFirst());
        var basis = typed.required("basis", 500);
        var level = typed.choice("level", Level::of).orElse(Level.INTERNAL);
        var term = typed.number("termYears", 1, TERM_MAX);
        var unit = typed.id("unit");
        return new NewSecret.Secrecy(
                kind, basis, level, term, Objects.requireNonNullElse(unit, NO_UNIT), scopes.read(typed));
    }

    private GuideEntry entry(String code) {
        return guide.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static NewSecret.Papers papers(Typed typed) {
        var origin = typed.choice("origin", ProposalChecks::origin).orElse(Origin.RECEIVED);
        var copies = typed.number("paperCopies", 0, COPIES_MAX);
        var pages = typed.all("pageCount").isEmpty() ? null : typed.number("pageCount", 1, PAGES_MAX);
        var place = copies == 0 ? null : typed.id("place");
        return new NewSecret.Papers(origin, copies, pages, place == null ? null : new PlaceId(place));
    }

    private static Origin origin(String code) {
        var origin = Origin.of(code);
        if (origin == Origin.COPIED) {
            throw new IllegalArgumentException("copies come of copying");
        }
        return origin;
    }

    private static NewSecret.Kept kept(Typed typed) {
        return new NewSecret.Kept(
                typed.choice("archive", code -> coded(ArchiveKind.values(), code))
                        .orElse(ArchiveKind.NONE),
                typed.choice("unreleased", code -> coded(Unreleased.values(), code))
                        .orElse(Unreleased.NONE),
                typed.yes("customerData"));
    }

    private static <E extends Enum<E>> E coded(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow();
    }
}
