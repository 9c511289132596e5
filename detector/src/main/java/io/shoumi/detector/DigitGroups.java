package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of digits that stand together, parted by single blanks or hyphens at most: {@code 6222 0212 3456}. What one number
 * is and where the next begins is left to the recognisers.
 */
final class DigitGroups {
    private final FoldedText text;
    private final List<Span> groups = new ArrayList<>();

    private DigitGroups(FoldedText text) {
        this.text = text;
    }

    /** The groups from {@code start}, which holds a digit. */
    static DigitGroups at(FoldedText text, int start) {
        var chain = new DigitGroups(text);
        int from = start;
        do {
            int to = from;
            while (digit(text.at(to))) {
                to++;
            }
            chain.groups.add(new Span(from, to));
            from = to + 1;
        } while (separator(text.at(from - 1)) && digit(text.at(from)));
        return chain;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '‐' || c == '–' || c == '—';
    }

    int size() {
        return groups.size();
    }

    Span group(int index) {
        return groups.get(index);
    }

    int length(int index) {
        return groups.get(index).end() - groups.get(index).start();
    }

    int end() {
        return groups.getLast().end();
    }

    FoldedText text() {
        return text;
    }

    /** The digits of groups {@code from} to {@code to}, exclusive, without what parts them. */
    String digits(int from, int to) {
        var digits = new StringBuilder();
        for (Span group : groups.subList(from, to)) {
            digits.append(text, group.start(), group.end());
        }
        return digits.toString();
    }

    /** Whether the same sign parts all of these groups. */
    boolean evenlyParted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.at(groups.get(i).start() - 1)
                    != text.at(groups.get(from + 1).start() - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The sign before a group that follows another group, or 0. */
    char partedBy(int index) {
        return index <= 0 || index >= groups.size()
                ? 0
                : text.at(groups.get(index).start() - 1);
    }

    /** Not the tail of a word, a decimal or a hyphenated number. */
    boolean openBefore(int index) {
        int start = groups.get(index).start();
        char before = text.at(start - 1);
        if (before == '.' || before == '-' || before == '_') {
            return !alphanumeric(text.at(start - 2)) && index == 0;
        }
        return !alphanumeric(before);
    }

    /** Not the head of a word, a decimal or a hyphenated number. */
    boolean openAfter(int end) {
        char after = text.at(end);
        if (after == '.' || after == '-' || after == '_') {
            return !alphanumeric(text.at(end + 1));
        }
        return !alphanumeric(after);
    }

    private static boolean alphanumeric(char c) {
        return digit(c) || c >= 'a' && c <= 'z';
    }
}
