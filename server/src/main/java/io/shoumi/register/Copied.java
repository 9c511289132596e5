package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One copy of a register as it is made: who makes it, what it held so far, and what its foot says of that. */
final class Copied<L> {
    private final Register<L> register;
    private final Shell shell;
    private final Caller viewer;
    private final Digest digest;
    private final Set<UUID> secrets = new HashSet<>();
    private final Set<String> subjects = new HashSet<>();

    Copied(Register<L> register, Shell shell, Caller viewer) {
        this.register = register;
        this.shell = shell;
        this.viewer = viewer;
        digest = new Digest(register.code());
    }

    Register<L> register() {
        return register;
    }

    Shell shell() {
        return shell;
    }

    /** Notes a line, and takes its cells out. */
    List<Cell> cells(L line) {
        var cells = register.columns().stream()
                .map(column -> column.reads().of(line, shell))
                .toList();
        digest.line(cells.stream().map(cell -> cell.onPaper(shell)).toList());
        secrets.add(register.traces().secret().apply(line));
        subjects.add(register.traces().subject().apply(line));
        return cells;
    }

    boolean struck(L line) {
        return register.marks().struck().test(line);
    }

    /** What the foot says; the digest ends with it. */
    Foot foot(LogRange log) {
        var hex = digest.hex();
        var range = log.of(secrets, subjects, register.traces().kinds());
        var witnessed = shell.log().lastWitnessedLocal();
        var lines = new ArrayList<String>();
        lines.add(shell.w(register.word("foot")));
        lines.add((range.isEmpty()
                        ? shell.w("register.log.none")
                        : shell.w("register.log", range.getFirst(), range.getLast()))
                + (witnessed == null
                        ? shell.w("register.unwitnessed")
                        : shell.w("register.witnessed", shell.times().when(witnessed))));
        lines.add(shell.w(
                "register.by",
                viewer.name(),
                viewer.number(),
                shell.full(shell.times().now())));
        lines.add(shell.w("register.digest", hex));
        return new Foot(lines, hex);
    }

    /** @param digest of all that was copied */
    record Foot(List<String> lines, String digest) {}
}
