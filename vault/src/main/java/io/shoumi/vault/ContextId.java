package io.shoumi.vault;

/**
 * The one place a small value belongs to, such as {@code secret.true_title/<row id>}: moved to another column or row, it
 * no longer opens.
 */
public record ContextId(String value) {
    public ContextId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a context id names a place; it cannot be empty");
        }
    }

    public static ContextId of(String column, Object rowId) {
        return new ContextId(column + "/" + rowId);
    }
}
