package io.shoumi.evidence;

import io.shoumi.evidence.note.KeyName;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A verdict in words, Chinese or English, one statement a line. The last line always says who has seen the log. */
public final class VerdictText {
    private final ResourceBundle words;

    private VerdictText(Locale locale) {
        words = ResourceBundle.getBundle(
                "io.shoumi.evidence.verdict",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for an English locale, Chinese for any other. */
    public static List<String> of(LogVerdict verdict, Locale locale) {
        VerdictText text = new VerdictText(locale);
        List<String> lines = new ArrayList<>(text.lines(verdict));
        lines.add(text.witness(verdict.witnessing()));
        return List.copyOf(lines);
    }

    private List<String> lines(LogVerdict verdict) {
        return switch (verdict) {
            case LogVerdict.Intact intact -> intact(intact);
            case LogVerdict.Tampered tampered -> tampered(tampered);
            case LogVerdict.Unreadable unreadable -> List.of(say("unreadable", unreadable.why()));
        };
    }

    private List<String> intact(LogVerdict.Intact intact) {
        String first = say("intact", Long.toString(intact.size()), intact.root());
        return intact.erased() == 0
                ? List.of(first)
                : List.of(first, say("intact.erased", Long.toString(intact.erased())));
    }

    private List<String> tampered(LogVerdict.Tampered tampered) {
        List<String> lines = new ArrayList<>();
        lines.add(say("tampered", say(tampered.what().name()), tampered.where()));
        tampered.index().ifPresent(index -> lines.add(say("tampered.entry", Long.toString(index))));
        tampered.id().ifPresent(id -> lines.add(say("tampered.id", id)));
        return lines;
    }

    private String witness(Witnessing witnessing) {
        return switch (witnessing) {
            case Witnessing.NotWitnessed none -> say("witness.none");
            case Witnessing.Unchecked unchecked ->
                say(
                        "witness.unchecked",
                        unchecked.names().stream().map(KeyName::text).collect(Collectors.joining(", ")));
        };
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }
}
