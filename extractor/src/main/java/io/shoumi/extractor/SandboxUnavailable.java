package io.shoumi.extractor;

/** No worker could be started as confined as was asked. Untrusted files must then be refused. */
public final class SandboxUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public SandboxUnavailable(String message) {
        super(message);
    }

    public SandboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
