package io.shoumi.secret;

import io.shoumi.detector.Span;
import io.shoumi.detector.Suggestion;
import io.shoumi.evidence.json.JsonValue;
import io.shoumi.evidence.json.JsonValue.JsonArray;
import io.shoumi.evidence.json.JsonValue.JsonObject;
import io.shoumi.evidence.json.JsonValue.JsonString;
import io.shoumi.regulations.Guide;
import io.shoumi.regulations.GuideEntry;
import io.shoumi.regulations.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document's own text says of its level and kind, with the passages that led there: content, always sealed. */
public record Suggestions(List<OfLevel> levels, List<OfKind> kinds) {
    static final Suggestions NONE = new Suggestions(List.of(), List.of());
    private static final int AROUND = 24;
    private static final int PASSAGES_MAX = 4;
    private static final int LEVELS_MAX = 3;
    private static final int KINDS_MAX = 3;

    public Suggestions {
        levels = List.copyOf(levels);
        kinds = List.copyOf(kinds);
    }

    /** A marking on the document, in its standard form, and where it stands. */
    public record OfLevel(Level level, String marking, Quote quote) {}

    /** A kind of the guide, by its code. */
    public record OfKind(String code, List<Quote> quotes) {
        public OfKind {
            quotes = List.copyOf(quotes);
        }
    }

    /** A few words of the document with the telling ones in the middle. */
    public record Quote(String before, String hit, String after) {}

    public Optional<OfLevel> highest() {
        return levels.stream().findFirst();
    }

    static Suggestions of(String text, Guide guide) {
        var terms = guide.entries().stream().flatMap(Suggestions::terms).toList();
        var levels = new ArrayList<OfLevel>();
        var kinds = new ArrayList<OfKind>();
        for (var suggestion : Suggestion.of(text, terms)) {
            switch (suggestion) {
                case Suggestion.OfLevel marked -> levels.add(level(text, marked));
                case Suggestion.OfKind kind -> kinds.add(kind(text, kind));
            }
        }
        return new Suggestions(
                levels.subList(0, Math.min(LEVELS_MAX, levels.size())),
                kinds.subList(0, Math.min(KINDS_MAX, kinds.size())));
    }

    private static java.util.stream.Stream<Suggestion.GuideTerm> terms(GuideEntry entry) {
        return entry.terms().stream().map(term -> new Suggestion.GuideTerm(entry.code(), term));
    }

    private static OfLevel level(String text, Suggestion.OfLevel marked) {
        var marking = marked.marking();
        return new OfLevel(levelOf(marking.level()), marking.standardForm(), quote(text, marking.place()));
    }

    private static OfKind kind(String text, Suggestion.OfKind kind) {
        return new OfKind(
                kind.kind(),
                kind.passages().stream()
                        .limit(PASSAGES_MAX)
                        .map(place -> quote(text, place))
                        .toList());
    }

    private static Level levelOf(io.shoumi.detector.Level marked) {
        return switch (marked) {
            case TOP_SECRET -> Level.STATE_TOP;
            case SECRET -> Level.STATE_CONFIDENTIAL;
            case CONFIDENTIAL -> Level.STATE_SECRET;
            case CORE_COMMERCIAL -> Level.CORE;
            case COMMERCIAL -> Level.ORDINARY;
            case INTERNAL -> Level.INTERNAL;
        };
    }

    private static Quote quote(String text, Span place) {
        var from = Math.max(0, place.start() - AROUND);
        var to = Math.min(text.length(), place.end() + AROUND);
        return new Quote(
                oneLine(text.substring(from, place.start())),
                oneLine(text.substring(place.start(), place.end())),
                oneLine(text.substring(place.end(), to)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    String toJson() {
        return JsonValue.of(Map.of(
                        "levels",
                        levels.stream()
                                .map(level -> Map.of(
                                        "level",
                                        level.level().code(),
                                        "marking",
                                        level.marking(),
                                        "quote",
                                        json(level.quote())))
                                .toList(),
                        "kinds",
                        kinds.stream()
                                .map(kind -> Map.of(
                                        "code",
                                        kind.code(),
                                        "quotes",
                                        kind.quotes().stream()
                                                .map(Suggestions::json)
                                                .toList()))
                                .toList()))
                .canonical();
    }

    private static List<String> json(Quote quote) {
        return List.of(quote.before(), quote.hit(), quote.after());
    }

    static Suggestions parse(String json) {
        var all = (JsonObject) JsonValue.parse(json);
        return new Suggestions(
                items(all, "levels")
                        .map(level -> new OfLevel(
                                Level.of(text(level, "level")),
                                text(level, "marking"),
                                quote(level.members().get("quote"))))
                        .toList(),
                items(all, "kinds")
                        .map(kind -> new OfKind(
                                text(kind, "code"),
                                ((JsonArray) member(kind, "quotes"))
                                        .items().stream()
                                                .map(Suggestions::quote)
                                                .toList()))
                        .toList());
    }

    private static java.util.stream.Stream<JsonObject> items(JsonObject of, String name) {
        return ((JsonArray) member(of, name)).items().stream().map(JsonObject.class::cast);
    }

    private static JsonValue member(JsonObject of, String name) {
        return java.util.Objects.requireNonNull(of.members().get(name));
    }

    private static String text(JsonObject of, String name) {
        return ((JsonString) member(of, name)).text();
    }

    private static Quote quote(@org.jspecify.annotations.Nullable JsonValue value) {
        var parts = ((JsonArray) java.util.Objects.requireNonNull(value))
                .items().stream().map(part -> ((JsonString) part).text()).toList();
        return new Quote(parts.get(0), parts.get(1), parts.get(2));
    }
}
