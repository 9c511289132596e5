package io.shoumi.approval.web;

import io.shoumi.desk.Option;
import io.shoumi.desk.RulingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it.
 *
 * @param title 沈叙 借阅 青石-17
 * @param level the level's code
 * @param ruling who must approve, what speaks for and against
 * @param earlier the sendings before this one, newest first
 * @param mayHandOnTo people of equal right who could decide it in the reader's stead
 * @param mayAddStep whether the reader may ask for one more named person
 * @param digest in full, sent back with the decision
 * @param told who was told of it
 * @param record what the reader may see besides; null where it is about no secret
 * @param state the verdict's style and words once it is closed
 */
public record RequestView(
        String id,
        String number,
        String heading,
        String title,
        @Nullable String level,
        List<Fact> facts,
        RulingView ruling,
        List<Said> decisions,
        List<Earlier> earlier,
        List<Option> mayHandOnTo,
        boolean mayAddStep,
        boolean mayDecide,
        boolean mayRemind,
        @Nullable String reminded,
        boolean mayWithdraw,
        boolean mayCorrect,
        String digest,
        List<String> told,
        @Nullable OnRecord record,
        @Nullable String signs,
        @Nullable State state) {

    /** Whether the reader may look into the secret's record, and if not, by what clauses. */
    public record OnRecord(@Nullable String href, String text, List<String> clauses) {
        public OnRecord {
            clauses = List.copyOf(clauses);
        }
    }

    /** One fact of the content that is signed. */
    public record Fact(String label, String value) {}

    /** A decision: 韩亦川（分管领导）批准 11-24 14:02 同意。One that no longer counts is void. */
    public record Said(String css, String who, String at, String opinion, boolean isVoid) {}

    /** A sending before the present one: what it asked for that has changed since, and what was said to it. */
    public record Earlier(String heading, List<Fact> changed, List<Said> decisions) {
        public Earlier {
            changed = List.copyOf(changed);
            decisions = List.copyOf(decisions);
        }
    }

    /** How it ended. */
    public record State(String css, String text) {}

    /**
     * A request as who was told of it sees it.
     *
     * @param facts what is asked; empty beyond the scope
     */
    public record Told(
            String id,
            String number,
            String heading,
            String title,
            @Nullable String level,
            List<Fact> facts,
            boolean withinScope,
            State state) {
        public Told {
            facts = List.copyOf(facts);
        }
    }

    /** A line of one's own requests. */
    public record Line(
            String href,
            String number,
            String act,
            String what,
            @Nullable String level,
            String sent,
            State state) {}
}
