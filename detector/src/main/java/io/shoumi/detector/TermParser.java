package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;

/** Reads a term of secrecy: 10年, 三十年, 9 个月, 长期. */
final class TermParser {
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final int DIGITS_MAX = 4;

    private final FoldedText text;
    private int next;

    private TermParser(FoldedText text, int start) {
        this.text = text;
        this.next = start;
    }

    /** A term and where it ends. */
    record Parsed(Term term, int end) {}

    /** The term that begins after blanks at {@code start}; {@link Term#UNSTATED} ending at {@code start} if there is none. */
    static Parsed parse(FoldedText text, int start) {
        var parser = new TermParser(text, start);
        parser.blanks();
        Term term = parser.term();
        return new Parsed(term, term.equals(Term.UNSTATED) ? start : parser.next);
    }

    private Term term() {
        if (words("长期") || words("永久")) {
            return Term.LONG;
        }
        int amount = text.at(next) <= '9' ? digits() : numerals();
        blanks();
        return amount <= 0 ? Term.UNSTATED : unit(amount);
    }

    private Term unit(int amount) {
        if (words("年")) {
            return new Term(amount, Term.Unit.YEARS);
        }
        if (words("个月") || words("個月") || words("月")) {
            return new Term(amount, Term.Unit.MONTHS);
        }
        return words("天") || words("日") ? new Term(amount, Term.Unit.DAYS) : Term.UNSTATED;
    }

    private int digits() {
        int amount = 0;
        int from = next;
        while (text.at(next) >= '0' && text.at(next) <= '9' && next - from < DIGITS_MAX) {
            amount = 10 * amount + text.at(next++) - '0';
        }
        return amount;
    }

    /** Up to 99: 五, 十, 十五, 二十, 三十五. */
    private int numerals() {
        int tens = 0;
        int units = 0;
        boolean any = false;
        for (int n = 0; n < 3; n++) {
            char c = text.at(next);
            if (c == '十') {
                tens = any ? units : 1;
                units = 0;
            } else if (NUMERALS.indexOf(c) > 0) {
                units = NUMERALS.indexOf(c);
            } else {
                break;
            }
            any = true;
            next++;
        }
        return 10 * tens + units;
    }

    private boolean words(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (text.at(next + i) != expected.charAt(i)) {
                return false;
            }
        }
        next += expected.length();
        return true;
    }

    private void blanks() {
        for (int n = 0; n < 4 && text.at(next) == ' '; n++) {
            next++;
        }
    }
}
