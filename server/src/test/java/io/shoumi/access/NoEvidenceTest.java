package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.home.OwnerSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "at the commit: {0}")
    @ValueSource(booleans = {false, true})
    void whatCannotBeRecordedIsNotDone(boolean atTheCommit) throws Exception {
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        var guests = (atTheCommit ? List.of(Who.USER) : ASKING)
                .stream().map(who -> Guest.of(who, otherUnit)).toList();
        var doors = Door.all(house);
        var before = rows();
        try (var failing = atTheCommit
                ? OwnerSql.failingCommit(house.home(), "evidence_staged", "true")
                : OwnerSql.failingInsert(house.home(), "evidence_staged")) {
            assertThat(failing).isNotNull();
            guests.forEach(guest -> doors.forEach(door -> walk(guest, door)));
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(asked).isGreaterThan(100);
    }

    private void walk(Guest guest, Door door) {
        if (guest.due(door) == 0 || Guest.ENDING_THE_SESSION.contains(door.pattern())) {
            return;
        }
        for (var whose : Things.scoped(door.pattern()) ? Whose.values() : new Whose[] {Whose.OWN}) {
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
