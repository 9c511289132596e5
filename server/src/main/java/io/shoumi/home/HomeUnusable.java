package io.shoumi.home;

/**
 * The home cannot be used: {@code key} is a word of the message files, {@code arguments} what it names. Raised before anything
 * was changed.
 */
public final class HomeUnusable extends RuntimeException {
    private final String key;
    private final transient Object[] arguments;

    public HomeUnusable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
