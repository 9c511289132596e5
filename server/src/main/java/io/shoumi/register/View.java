package io.shoumi.register;

/**
 * One view of a register.
 *
 * @param code its word is the register's prefix, {@code .view.} and this
 * @param where the condition, in the program's own SQL
 * @param alarm whether a line in it is late or wrong
 */
public record View(String code, String where, boolean alarm) {
    public static View of(String code, String where) {
        return new View(code, where, false);
    }
}
