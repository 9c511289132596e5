package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.home.OwnerSql;
import io.shoumi.torture.Torture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While evidence cannot be kept, every request that leaves a record is refused, whoever asks and whatever the answer would have been:
 * nothing is shown, nothing changes, and the page says why.
 */
class NoEvidenceTest {
    private static final int PAGE_CHARACTERS_MAX = 400;
    private static final List<String> SHOWN_TO_NOBODY = List.of(Things.TRUE_TITLE, "采区");
    private static final List<Who> ASKING =
            List.of(Who.USER, Who.OFFICER, Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDITOR, Who.WAITING);

    private final TestHouse house = TestHouse.house();
    private final List<String> wrong = new ArrayList<>();
    private int asked;
    /** In the long form also those whom the gate refuses, before it looks at what an address names, are asked for everybody's. */
    private boolean everybodys;

    /** How it comes that nothing can be recorded. */
    private enum Fault {
        INSERT_FAILS,
        COMMIT_FAILS,
        DISK_FULL_FOR_THE_QUEUE,
        COMMIT_FAILS_FOR_THE_QUEUE,
        RIGHT_REVOKED;

        AutoCloseable in(Path home) {
            return switch (this) {
                case INSERT_FAILS -> OwnerSql.failingInsert(home, "evidence_staged");
                case COMMIT_FAILS -> OwnerSql.failingCommit(home, "evidence_staged", "true");
                case DISK_FULL_FOR_THE_QUEUE -> OwnerSql.fullDisk(home, "evidence_queue");
                case COMMIT_FAILS_FOR_THE_QUEUE -> OwnerSql.failingCommit(home, "evidence_queue", "true");
                case RIGHT_REVOKED -> OwnerSql.insertRevoked(home, "evidence_staged");
            };
        }
    }

    @Test
    void whatCannotBeRecordedIsNotDone() throws Exception {
        walk(Fault.INSERT_FAILS, ASKING);
        for (var fault : List.of(Fault.COMMIT_FAILS, Fault.DISK_FULL_FOR_THE_QUEUE)) {
            walk(fault, List.of(Who.USER));
        }
    }

    @Test
    @Tag("torture")
    @Tag("torture-19")
    @DisplayName("19. evidence cannot be staged, whoever asks and for whatever reason")
    void whatCannotBeRecordedIsNotDoneByAnybodyForAnyReason() throws Exception {
        everybodys = true;
        for (var fault : Fault.values()) {
            walk(fault, ASKING);
        }
        Torture.figures(
                "%d ways in which evidence cannot be staged, %d kinds of caller, %d requests refused, 0 rows changed",
                Fault.values().length, ASKING.size(), asked);
    }

    private void walk(Fault fault, List<Who> asking) throws Exception {
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        var guests = asking.stream().map(who -> Guest.of(who, otherUnit)).toList();
        var doors = Door.all(house);
        var before = rows();
        var askedBefore = asked;
        try (var failing = fault.in(house.home())) {
            assertThat(failing).isNotNull();
            guests.forEach(guest -> doors.forEach(door -> walk(guest, door)));
        }
        assertThat(String.join("\n", wrong)).as(fault.name()).isEmpty();
        assertThat(rows()).as(fault.name()).isEqualTo(before);
        assertThat(asked - askedBefore).isGreaterThan(100);
    }

    private void walk(Guest guest, Door door) {
        if (guest.due(door) == 0 || Guest.ENDING_THE_SESSION.contains(door.pattern())) {
            return;
        }
        var all = Things.scoped(door.pattern()) && (everybodys || guest.who().letInBy(door));
        for (var whose : all ? Whose.values() : new Whose[] {Whose.OWN}) {
            var met = guest.ask(door, whose);
            var text = org.jsoup.Jsoup.parse(met.page()).select("main").text();
            asked++;
            if (met.status() < 500 || !met.evidence().isEmpty()) {
                wrong.add(guest.who() + " " + door + " " + whose + " was answered " + met.status() + " "
                        + met.evidence());
            } else if (text.length() > PAGE_CHARACTERS_MAX
                    || SHOWN_TO_NOBODY.stream().anyMatch(met.page()::contains)) {
                wrong.add(guest.who() + " " + door + " " + whose + " shows more than the fault: " + text);
            }
        }
    }

    /** How many rows each table has, and a digest of them; sessions come and go. */
    private Map<String, String> rows() {
        var all = new TreeMap<String, String>();
        house.jdbc()
                .sql(
                        "select tablename from pg_tables where schemaname = 'public'"
                                + " and tablename not in ('session', 'session_value', 'guess', 'form_once', 'flyway_schema_history', 'evidence_queue', 'evidence_integrated')")
                .query(String.class)
                .list()
                .forEach(table -> all.put(
                        table,
                        house.jdbc()
                                .sql(
                                        "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        return all;
    }
}
