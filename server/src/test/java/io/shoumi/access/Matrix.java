package io.shoumi.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix as the documentation shows it. */
final class Matrix {
    private static final String HEAD = """
            # Who gets in where

            Each route of the server, asked over HTTPS by each kind of caller. Where the address names a thing that lies in a secret's
            scope, it was asked four times: for one of the caller's own, a colleague's in the same department that is open to the caller,
            another department's that is open to the caller by name, and one beyond the caller's scope. Forms were sent with something in
            each field that is asked for by name. The quick test walks all of it (`AccessMatrixTest`) and fails when a cell changes.

            ✓ shown or done · let in, then more was asked or a rule or state refused it, ✗ refused at the gate, → led to log-in, pledge or
            waiting page, 0 "there is no such thing": the one answer for what does not exist and for what the caller may not know of.

            """;

    private Matrix() {}

    static String markdown(Map<String, Map<Who, String>> rows) {
        return HEAD
                + "| route | " + all(Who::label, " | ") + " |\n"
                + "|---|" + all(who -> "---", "|") + "|\n"
                + rows.entrySet().stream()
                        .map(row -> "| `" + row.getKey().replace(" — ", "` ")
                                + (row.getKey().contains(" — ") ? "" : "`") + " | "
                                + all(who -> row.getValue().get(who), " | ") + " |\n")
                        .collect(Collectors.joining());
    }

    private static String all(java.util.function.Function<Who, String> of, String between) {
        return Arrays.stream(Who.values()).map(of).collect(Collectors.joining(between));
    }
}
