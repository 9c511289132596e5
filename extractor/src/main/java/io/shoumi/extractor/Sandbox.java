package io.shoumi.extractor;

/** Whether the worker is confined. There is no automatic fall-back from one to the other. */
public enum Sandbox {
    /** Under bubblewrap: own namespaces, no network, read-only view of the JDK, fonts and jars, nothing else. */
    BUBBLEWRAP,
    /** A bare process with memory limits only. Dangerous with untrusted files: whoever passes this must put it on record. */
    UNCONFINED
}
