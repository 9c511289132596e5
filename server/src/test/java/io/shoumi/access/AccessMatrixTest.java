package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.KeptPage;
import io.shoumi.TestHouse;
import io.shoumi.gate.Permission;
import io.shoumi.torture.Torture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every kind of caller × own, colleague's, other department's, beyond scope. The running server is held to what the
 * routes declare, and to {@code docs/access-matrix.md} cell by cell: a new route, or a door that opens wider, fails here until
 * somebody has looked at the matrix and kept it ({@code -Dshoumi.matrix=keep}).
 */
class AccessMatrixTest {
    static final KeptPage KEPT = new KeptPage(Path.of("../docs/access-matrix.md"));

    private final TestHouse house = TestHouse.house();
    private final List<String> wrong = new ArrayList<>();
    private int cases;
    /** In the long form also those whom the gate refuses, before it looks at what an address names, are asked for everybody's. */
    private boolean everybodys;

    @Test
    void noDoorOpensWiderThanDeclaredAndEachSensitiveRequestLeavesOneRecord() throws IOException {
        KEPT.holdTo(Matrix.markdown(walkAll()));
    }

    @Test
    @Tag("torture")
    @Tag("torture-27")
    @DisplayName("27. every route, every role, everybody's")
    void noDoorOpensWiderForAnybodyAnew() throws IOException {
        var houses = Torture.times("houses", 5);
        everybodys = true;
        var rows = walkAll();
        for (var i = 1; i < houses; i++) {
            assertThat(walkAll()).as("anew, with other people and things").isEqualTo(rows);
        }
        KEPT.holdTo(Matrix.markdown(rows));
        Torture.figures(
                "%d routes, %d kinds of caller, %d rows, %d requests, 0 unexpected allows",
                Door.all(house).size(), Who.values().length, rows.size(), cases);
    }

    /** Nothing that answers requests stands outside the matrix: pages, the API, and the one page for errors. */
    @Test
    void everyHandlerHasItsRows() {
        var walked = Door.all(house).stream().map(Door::handler).distinct().toList();
        var outside = house.bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .filter(handler -> !walked.contains(handler))
                .map(handler -> handler.getMethod().getName())
                .toList();
        assertThat(outside).containsOnly("dispatched");
        assertThat(walked).hasSizeGreaterThan(100);
    }

    private Map<String, Map<Who, String>> walkAll() {
        var doors = Door.all(house);
        var rows = new TreeMap<String, Map<Who, String>>();
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        for (var who : Who.values()) {
            forgetGuesses();
            var guest = Guest.of(who, otherUnit);
            doors.forEach(door -> walk(guest, door, rows));
        }
        assertThat(recordsHolding(Things.TRUE_TITLE)).isZero();
        assertThat(String.join("\n", wrong)).isEmpty();
        return rows;
    }

    @Test
    void everyPermissionHasItsColumnAndOpensSomething() {
        var all = EnumSet.allOf(Permission.class);
        assertThat(Who.inNoColumn(all, List.of(Who.values()))).isEmpty();
        assertThat(Door.all(house).stream()
                        .flatMap(door -> Stream.of(door.route().value())))
                .containsAll(all);
    }

    /** Of those before, whose wrong guesses at the log-in page would lock it for the next. */
    private void forgetGuesses() {
        house.jdbc().sql("delete from guess").update();
    }

    private long recordsHolding(String text) {
        return house.jdbc()
                .sql("select count(*) from evidence_staged where content like ? or subject like ?")
                .params("%" + text + "%", "%" + text + "%")
                .query(Long.class)
                .single();
    }

    private void walk(Guest guest, Door door, Map<String, Map<Who, String>> rows) {
        for (var whose : door.particular() ? Whose.values() : new Whose[] {Whose.OWN}) {
            var row = door + (Things.scoped(door.pattern()) ? " — " + whose.label() : "");
            if (whose == Whose.OWN || Things.scoped(door.pattern())) {
                var cells = rows.computeIfAbsent(row, any -> new EnumMap<>(Who.class));
                if (whose == Whose.OWN || everybodys || guest.who().letInBy(door)) {
                    var met = guest.ask(door, whose);
                    cases++;
                    cells.put(guest.who(), met.entry().sign());
                    check(row, guest, door, whose, met);
                } else {
                    cells.put(guest.who(), refusedAlike(rows, guest, door));
                }
            }
        }
    }

    private static String refusedAlike(Map<String, Map<Who, String>> rows, Guest guest, Door door) {
        var own = rows.get(door + " — " + Whose.OWN.label());
        return java.util.Objects.requireNonNull(own.get(guest.who()));
    }

    private void check(String row, Guest guest, Door door, Whose whose, Guest.Met met) {
        if (met.page().contains(Things.TRUE_TITLE) && (whose == Whose.BEYOND_SCOPE || !door.asks(Permission.MEMBER))) {
            wrong.add(row + " for " + guest.who() + " shows a true title");
        }
        var cell = row + " for " + guest.who() + ": " + met.status() + " ";
        if (met.entry() == Entry.FAILED) {
            wrong.add(cell + "failed");
        }
        if (met.entry().in() && !guest.who().letInBy(door)) {
            wrong.add(cell + "was let in");
        }
        if (!met.entry().in()
                && met.entry() != Entry.HIDDEN
                && guest.who().letInBy(door)
                && met.entry() != Entry.LED_AWAY) {
            wrong.add(cell + "was kept out though declared");
        }
        if (whose == Whose.BEYOND_SCOPE && Things.scoped(door.pattern()) && !seesEverywhere(guest.who(), door)) {
            var none = guest.ask(door, Things.none());
            if (none.status() != met.status() || !plain(none.page()).equals(plain(met.page()))) {
                wrong.add(cell + "tells beyond its scope, where nothing answers " + none.status());
            }
        }
        guest.wrongRecord(door, met).ifPresent(what -> wrong.add(cell + what));
    }

    /**
     * A lost copy may be reported by whoever learns of it (R1.2, R2.12), which shows its label alone. The confidentiality office sees
     * every incident, every legal hold, every count, every clear-out and every destruction list of the house.
     */
    private static boolean seesEverywhere(Who who, Door door) {
        return door.pattern().equals("/carriers/{id}/loss")
                || (who == Who.OFFICER
                        && (door.pattern().startsWith("/incidents/")
                                || door.pattern().startsWith("/holds/")
                                || door.pattern().startsWith("/stock-takes/")
                                || door.pattern().equals("/clear-outs/{id}")
                                || door.pattern().equals("/clear-outs/{id}/close")
                                || door.pattern().startsWith("/destructions/")));
    }

    /** Without what differs from page to page: tokens and the moment. */
    private static String plain(String page) {
        return org.jsoup.Jsoup.parse(page).body().text().replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "");
    }
}
