package io.shoumi.gate;

/** The coarse rights that a route may ask for; particular secrets are ruled on besides. */
public enum Permission {
    /** Anybody, logged in or not. */
    PUBLIC,
    /** Somebody logged in, pledged or not, with a role or without. */
    ACCOUNT,
    /** Somebody logged in who has signed this year's pledge (R2.3), with a role or without. */
    PLEDGED,
    /** Somebody logged in who holds the role of user (or officer) and has signed this year's pledge (R2.3). */
    MEMBER,
    OFFICER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR,
    /** A program with a token that carries the right to report findings. */
    FINDING_REPORTER,
    /** A program that may look up what its token's person may look up: secrets, copies, requests. */
    SECRETS_READER,
    /** A program that may push received documents where its token's person is designated to receive them. */
    RECEIPTS_WRITER,
    /** A program that may read and export registers as its token's person may. */
    REGISTERS_READER
}
