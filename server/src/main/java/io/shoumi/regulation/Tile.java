package io.shoumi.regulation;

import io.shoumi.regulations.ClauseId;

/** One clause in one unit, as the coverage page shows it. */
public record Tile(ClauseId clause, State state) {

    /** Worst last. A violation outweighs any evidence. */
    public enum State {
        /** Entries of the log cite it for this unit, and nothing breaks it. */
        EVIDENCE("ok"),
        /** Nothing breaks it, and no entry cites it yet. */
        NONE_YET("wait"),
        /** This version does not answer the clause yet. */
        NOT_BUILT("none"),
        /** Something breaks it now. */
        VIOLATED("no");

        private final String css;

        State(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
