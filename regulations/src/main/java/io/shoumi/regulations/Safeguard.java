package io.shoumi.regulations;

/** A fact that speaks for the act and that the caller has established: never taken from what the requester types. */
public enum Safeguard implements Coded {
    /** The reader sits at a registered reading-room terminal, or reads paper inside the room. */
    READING_ROOM("reading-room"),
    MEASURES_STATED("measures-stated"),
    RETURN_DATE("return-date"),
    AGREEMENT_ON_FILE("agreement-on-file"),
    DEFINED_FLOW("defined-flow"),
    DESIGNATED_MACHINE("designated-machine"),
    SANITISATION_CERTIFICATE("sanitisation-certificate"),
    STATE_APPROVAL_NUMBER("state-approval-number"),
    NATIONAL_SUITE("national-suite");

    private final String code;

    Safeguard(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
