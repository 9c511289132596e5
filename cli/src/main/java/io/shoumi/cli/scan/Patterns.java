package io.shoumi.cli.scan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shoumi.detector.Finding;
import io.shoumi.detector.Kind;
import io.shoumi.detector.Reason;
import java.util.List;
import java.util.function.Consumer;

/**
 * Users' own patterns, in RE2's syntax: linear time whatever they write. What matches is not shown, since it may be a
 * number; the pattern is.
 */
final class Patterns {
    private static final Reason WHY = new Reason("符合自定义模式", "matches a pattern of the list");

    private final List<Pattern> patterns;

    Patterns(List<String> lines) {
        patterns = lines.stream().map(Pattern::compile).toList();
    }

    void find(String text, Consumer<Finding> found) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.accept(
                        new Finding(Kind.KEYWORD, pattern.pattern(), "", matcher.start(), matcher.end(), 1, WHY, null));
            }
        }
    }
}
