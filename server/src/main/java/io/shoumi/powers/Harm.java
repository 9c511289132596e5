package io.shoumi.powers;

import java.util.Locale;

/** What nobody may be able to bring about alone. */
public enum Harm {
    /** Comes to a role or a post that nobody outside gave knowingly. */
    GRANT_TO_SELF,
    /** Enters as somebody else, who notices when their own factors fail. */
    ENTER_AS_ANOTHER,
    /** Reads a secret beyond their scope; the log shows it. */
    READ_BEYOND,
    /** Reads beyond scope, and nobody outside is there to see it in the log. */
    READ_AND_HIDE,
    SWITCH_OFF_LOG,
    REWRITE_LOG;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
