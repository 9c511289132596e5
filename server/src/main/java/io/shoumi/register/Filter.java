package io.shoumi.register;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One condition that a viewer may set.
 *
 * @param name how an address names it
 * @param word what its label says
 * @param where the condition, in the program's own SQL; {@code :f_name} is what was chosen, as text
 * @param options what can be chosen; none where a day is typed
 */
public record Filter(String name, String word, String where, Function<Shell, List<Option>> options) {
    public static Filter choice(String name, String word, String where, Function<Shell, List<Option>> options) {
        return new Filter(name, word, where, options);
    }

    /** @param where {@code :f_name} is the day as {@code 2026-11-24} */
    public static Filter day(String name, String word, String where) {
        return new Filter(name, word, where, shell -> List.of());
    }

    /** @param column the level's code */
    public static Filter level(String column) {
        return choice(
                "level",
                "register.level",
                column + " = :f_level",
                shell -> Arrays.stream(io.shoumi.regulations.Level.values())
                        .map(level -> new Option(
                                level.code(),
                                shell.pick(level.label().zh(), level.label().en())))
                        .toList());
    }
}
