package io.shoumi.regulations;

/** The rules themselves are wrong, so nothing can be judged. Names file, line and policy where one is at fault. */
public final class RuleBookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleBookFault(String message) {
        super(message);
    }

    RuleBookFault(String message, Throwable cause) {
        super(message, cause);
    }
}
