package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers for programs: the same lines, views and filters as their pages have, and the same sheet. What is not known is refused. */
@Component
public class RegisterRows {
    private final List<RegisterDoors> doors;
    private final Lines lines;
    private final Exporting exporting;

    RegisterRows(List<RegisterDoors> doors, Lines lines, Exporting exporting) {
        this.doors = doors;
        this.lines = lines;
        this.exporting = exporting;
    }

    /** A column by its key and, in the asker's language, its name. */
    public record Head(String key, String name) {}

    /**
     * One page of a register.
     *
     * @param rows a cell for each column: a text, a day ({@code 2026-11-24}), a moment in UTC or a number; null where nothing is recorded
     */
    public record RegisterPart(
            String register,
            String title,
            List<Head> columns,
            List<List<@Nullable String>> rows,
            long total,
            @Nullable Integer nextPage) {
        public RegisterPart {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** The registers' codes. */
    public List<String> codes() {
        return doors.stream().map(door -> door.register().code()).sorted().toList();
    }

    /** @throws NotFound where no register has that code */
    @Transactional(readOnly = true)
    public RegisterPart part(String code, Shell shell, Caller viewer, Map<String, String> sent) {
        return part(find(code), shell, viewer, sent);
    }

    private <L> RegisterPart part(Register<L> register, Shell shell, Caller viewer, Map<String, String> sent) {
        var asked = asked(register, shell, sent);
        var rows = lines.page(register, asked, viewer).stream()
                .map(line -> register.columns().stream()
                        .map(column -> said(column.reads().of(line, shell), shell))
                        .toList())
                .toList();
        var total = lines.count(register, asked, viewer);
        return new RegisterPart(
                register.code(),
                shell.w(register.word("title")),
                register.columns().stream()
                        .map(column -> new Head(column.key(), shell.w(register.heading(column))))
                        .toList(),
                rows,
                total,
                (long) asked.page() * Lines.ON_A_PAGE < total ? asked.page() + 1 : null);
    }

    /** The sheet of every line that is asked for, on the record as an export. */
    public byte[] xlsx(String code, Shell shell, Caller viewer, Map<String, String> sent) {
        return xlsx(find(code), shell, viewer, sent);
    }

    private <L> byte[] xlsx(Register<L> register, Shell shell, Caller viewer, Map<String, String> sent) {
        return exporting.xlsx(new Exporting.Wish<>(register, asked(register, shell, sent), shell, viewer));
    }

    private Register<?> find(String code) {
        return doors.stream()
                .<Register<?>>map(RegisterDoors::register)
                .filter(register -> register.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A page leaves out what it cannot read; a program would then take all lines for those it asked for. */
    private static Asked asked(Register<?> register, Shell shell, Map<String, String> sent) {
        var asked = Asked.of(register, shell, sent, "");
        var faults = new InputFaults();
        var known = known(register);
        for (var field : new TreeSet<>(sent.keySet())) {
            var value = sent.getOrDefault(field, "").strip();
            var read = field.equals(Asked.PAGE) ? String.valueOf(asked.page()) : asked.value(field);
            faults.unless(known.contains(field), field, "error.unknown-field", field);
            faults.unless(value.isEmpty() || value.equals(read), field, "error.unknown-value", field);
        }
        if (!faults.all().isEmpty()) {
            throw new BadInput(faults.all());
        }
        return asked;
    }

    private static Set<String> known(Register<?> register) {
        var known = new TreeSet<>(Set.of(Asked.VIEW, Asked.SORT, Asked.PAGE));
        register.filters().forEach(filter -> known.add(filter.name()));
        return known;
    }

    private static @Nullable String said(Cell cell, Shell shell) {
        return switch (cell) {
            case Cell.Nothing _, Cell.Overdue _ -> null;
            case Cell.Day(var day) -> day.toString();
            case Cell.Time(var at) -> at.toString();
            case Cell.Due(var at, var _) -> at.toString();
            case Cell.Amount(var number) -> String.valueOf(number);
            case Cell.Text _, Cell.Level _, Cell.Signed _ -> cell.onPaper(shell).replace('\n', ' ');
        };
    }
}
