package io.shoumi.gate;

import java.util.List;

/**
 * An act that a rule or a state forbids. {@code messageKey} is a word of the message files that says what stands against it and
 * the way out; {@code clauses} are what it cites.
 */
public final class ActRefused extends RuntimeException {
    private final String messageKey;
    private final transient Object[] arguments;
    private final List<String> clauses;

    public ActRefused(String messageKey, List<String> clauses, Object... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
        this.clauses = List.copyOf(clauses);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<String> clauses() {
        return clauses;
    }
}
