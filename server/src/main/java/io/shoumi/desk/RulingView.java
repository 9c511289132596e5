package io.shoumi.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as the page shows it, in the order of the design: verdict, who can meet it, what is met and missing, duties.
 *
 * @param headline 借阅须经批准
 * @param who 由分管领导 韩亦川 批准；代理人 陈砚秋。
 * @param duties what a permission binds the person to
 */
public record RulingView(
        Verdict verdict, String headline, @Nullable String who, List<RulingLine> lines, List<RulingLine> duties) {

    private static final int MET_SHOWN = 3;

    public RulingView {
        lines = List.copyOf(lines);
        duties = List.copyOf(duties);
    }

    /** What decided, and what the registers say: met demands of rules stand here only while they are few. */
    public List<RulingLine> shown() {
        return lines.stream().filter(line -> !folded().contains(line)).toList();
    }

    /** Met demands of rules when there are many of them; the page keeps them behind a disclosure. */
    public List<RulingLine> folded() {
        var met = lines.stream().filter(RulingLine::metByRule).toList();
        return met.size() > MET_SHOWN ? met : List.of();
    }

    /** The three answers of a ruling. */
    public enum Verdict {
        PERMITTED("ok"),
        NEEDS_APPROVAL("wait"),
        REFUSED("no");

        private final String css;

        Verdict(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
