package io.shoumi.regulations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a file of Cedar policies into single ones, with line numbers. Cedar's own parser drops both the file's lines
 * and the name of each policy, which a fault must be able to tell.
 */
final class PolicyFile {
    private static final Pattern FORBID = Pattern.compile("^forbid\\b", Pattern.MULTILINE);

    private final String file;
    private final String text;
    private final List<PolicyText> policies = new ArrayList<>();
    private int at;
    private int start = -1;
    private int depth;
    private int scopeTo = -1;
    private int unlessFrom = -1;
    private int unlessTo = -1;

    private PolicyFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<PolicyText> read(String file, String text) {
        PolicyFile reading = new PolicyFile(file, text);
        while (reading.at < text.length()) {
            reading.step();
        }
        if (reading.start >= 0) {
            throw new RuleBookFault(file + ":" + reading.lineOf(reading.start) + ": a policy that does not end");
        }
        return List.copyOf(reading.policies);
    }

    private void step() {
        char next = text.charAt(at);
        if (text.startsWith("//", at)) {
            at = endOf("\n");
        } else if (next == '"') {
            skipString();
        } else {
            begin(next);
            nest(next);
            if (next == ';' && depth == 0) {
                end();
            }
            at++;
        }
    }

    private void begin(char next) {
        if (start < 0 && !Character.isWhitespace(next)) {
            start = at;
        }
        if (depth == 0 && text.startsWith("unless", at)) {
            unlessFrom = at;
        }
    }

    private void nest(char next) {
        if (next == '{' || next == '(' || next == '[') {
            depth++;
        } else if (next == '}' || next == ')' || next == ']') {
            depth--;
            noteEnd(next);
        }
    }

    /** An annotation ends with a parenthesis too; the head's is the last one before the conditions. */
    private void noteEnd(char next) {
        if (depth == 0 && next == ')') {
            scopeTo = at + 1;
        }
        if (depth == 0 && next == '}' && unlessFrom >= 0) {
            unlessTo = at + 1;
        }
    }

    private void end() {
        String source = text.substring(start, at + 1);
        String scope = text.substring(start, scopeTo) + ";";
        String applicable =
                unlessFrom < 0 ? source : text.substring(start, unlessFrom) + text.substring(unlessTo, at + 1);
        String concern = FORBID.matcher(applicable).replaceFirst("permit");
        policies.add(new PolicyText(file, lineOf(start), source, scope, concern));
        start = -1;
        unlessFrom = -1;
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private int endOf(String mark) {
        int end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end;
    }

    private int lineOf(int position) {
        return (int) text.substring(0, position).lines().count() + 1;
    }
}
