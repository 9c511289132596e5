package io.shoumi.people;

import io.shoumi.extractor.Cell;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.InputFaults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads every row of a sheet into a person, and gathers what is wrong in which cell; one use, one sheet. */
final class SheetCheck {
    private static final String SEPARATORS = "[、,，;；\\s]+";

    private final PeopleSheet sheet;
    private final List<Unit> units;
    private final LocalDate today;
    private final Function<NewPerson, InputFaults> faultsOf;
    private final List<CellFault> faults = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();
    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<String, Integer> rowOfLogin = new HashMap<>();

    SheetCheck(PeopleSheet sheet, List<Unit> units, LocalDate today, Function<NewPerson, InputFaults> faultsOf) {
        this.sheet = sheet;
        this.units = units;
        this.today = today;
        this.faultsOf = faultsOf;
    }

    /** Reads all rows; afterwards {@link #people} are right only if there are no {@link #faults}. */
    SheetCheck run() {
        for (var column : ImportColumn.values()) {
            if (column.required() && !sheet.has(column)) {
                fault(1, column, "", "people.import.heading-missing", column.heading("zh"), column.heading("en"));
            }
        }
        if (faults.isEmpty()) {
            sheet.lines().forEach(this::line);
        }
        return this;
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    List<NewPerson> people() {
        return List.copyOf(people);
    }

    private void line(int row, Map<Integer, Cell> cells) {
        cells.values().stream()
                .filter(Cell::formula)
                .forEach(cell -> faults.add(
                        new CellFault(row, cell.column(), cell.text(), new BadInput.Fault("people.import.formula"))));
        var identity = new NewPerson.Identity(
                sheet.text(cells, ImportColumn.NUMBER),
                sheet.text(cells, ImportColumn.NAME),
                sheet.text(cells, ImportColumn.LOGIN));
        var person = new NewPerson(identity, unit(row, cells), posts(row, cells), trained(row, cells));
        faultsOf.apply(person)
                .all()
                .forEach((field, fault) -> ImportColumn.ofField(field)
                        .ifPresent(column -> faults.add(
                                new CellFault(row, sheet.numberOf(column), sheet.text(cells, column), fault))));
        once(row, ImportColumn.NUMBER, identity.number(), rowOfNumber);
        once(row, ImportColumn.LOGIN, identity.login(), rowOfLogin);
        people.add(person);
    }

    private void once(int row, ImportColumn column, String value, Map<String, Integer> rows) {
        var first = value.isEmpty() ? null : rows.putIfAbsent(value.toLowerCase(Locale.ROOT), row);
        if (first != null) {
            fault(row, column, value, "people.import.twice", first);
        }
    }

    private @Nullable UnitId unit(int row, Map<Integer, Cell> cells) {
        var text = sheet.text(cells, ImportColumn.UNIT);
        var found = units.stream().filter(unit -> isCalled(unit, text)).toList();
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        fault(row, ImportColumn.UNIT, text, "people.import.unit-unknown");
        return null;
    }

    private static boolean isCalled(Unit unit, String text) {
        return unit.code().equalsIgnoreCase(text)
                || unit.nameZh().equals(text)
                || unit.nameEn().equalsIgnoreCase(text);
    }

    private Set<Post> posts(int row, Map<Integer, Cell> cells) {
        var all = EnumSet.noneOf(Post.class);
        var text = sheet.text(cells, ImportColumn.POSTS);
        var whole = PostNames.read(text);
        for (var name : whole.isPresent() || text.isEmpty() ? new String[] {text} : text.split(SEPARATORS)) {
            PostNames.read(name.isEmpty() ? Post.STAFF.code() : name)
                    .ifPresentOrElse(
                            all::add, () -> fault(row, ImportColumn.POSTS, text, "people.import.post-unknown", name));
        }
        return all;
    }

    private @Nullable LocalDate trained(int row, Map<Integer, Cell> cells) {
        var text = sheet.text(cells, ImportColumn.TRAINED);
        if (text.isEmpty()) {
            return null;
        }
        var day = day(text);
        if (day == null || day.isAfter(today)) {
            fault(row, ImportColumn.TRAINED, text, "people.import.day");
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        var parts = text.matches("\\d{8}")
                ? new String[] {text.substring(0, 4), text.substring(4, 6), text.substring(6)}
                : text.split("[-/.年月日]");
        try {
            return parts.length == 3
                    ? LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                    : null;
        } catch (NumberFormatException | DateTimeException noDay) {
            return null;
        }
    }

    private void fault(int row, ImportColumn column, String value, String key, Object... arguments) {
        faults.add(new CellFault(row, sheet.numberOf(column), value, new BadInput.Fault(key, arguments)));
    }
}
