package io.shoumi.powers;

import java.util.Locale;

/** What somebody can bring about, by the routes that are open to them or by what they hold outside the product. */
public enum Power {
    /** Signs in, signs the pledge, changes their own factors. */
    OWN_ACCOUNT,
    CREATE_ACCOUNT,
    PROPOSE_POST,
    /** Roles and proposed posts, to others who are no administrators. */
    GRANT,
    TAKE_AWAY,
    SUSPEND,
    /** One of the two who reset another's factors or appoint an administrator; the other is of another office. */
    ACT_JOINTLY,
    /** Makes copies of the sealed key store for somebody else to hold, or witnesses their destruction. */
    KEEP_KEYS,
    SEE_PEOPLE,
    SHAPE_UNITS,
    SHAPE_PLACES,
    SET_RULES,
    ASK_RULINGS,
    /** Names who handles secrets for a department: its head or the confidentiality office. */
    DESIGNATE,
    NAME_DEPUTY,
    /** The evidence log, entry by entry. */
    SEE_LOG,
    /** What a secret says, within its scope, each page entered in the log before it is shown. */
    READ_CONTENT,
    SEE_REGISTERS,
    REGISTER_SECRET,
    ASK_APPROVAL,
    /** Approves, by a post that the rules name, what somebody else asked for. */
    DECIDE,
    HANDLE_COPIES,
    DESTROY,
    REPORT,
    CLOSE_INCIDENT,
    REVIEW_EMERGENCY,
    HOLD,
    ISSUE_TOKEN,
    REPORT_FINDINGS,
    /** Makes the house, once, with the code of the console. */
    FOUND,
    /** Opens the keys with the passphrase. */
    UNSEAL,
    /** Root on the machine that runs the server: its memory, its files, its program. */
    OWN_MACHINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Given by what somebody knows or holds, whatever route is open to them. */
    public boolean outside() {
        return this == FOUND || this == UNSEAL || this == OWN_MACHINE;
    }

    /** Open to users, and worth something only with a post that the rules name. */
    public boolean byPost() {
        return this == DECIDE || this == DESIGNATE || this == NAME_DEPUTY;
    }

    long bit() {
        return 1L << ordinal();
    }
}
