package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.home.OwnerSql;
import io.shoumi.torture.Torture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every route, when what it needs fails, and when everything that it is sent is a secret: one record each, of the route's kind, that
 * says how it ended, and no record holds the secret. The routes as they are when nothing fails: {@code AccessMatrixTest}.
 */
class OneRecordTest {
    private static final String CANARY = "金丝雀绝密";
    /** What the gate itself needs to know a caller and to record. */
    private static final List<String> THE_GATES = List.of(
            "session",
            "session_value",
            "account",
            "person",
            "role_grant",
            "pledge",
            "form_once",
            "guess",
            "api_token",
            "organisation",
            "evidence_staged",
            "evidence_queue",
            "evidence_integrated",
            "flyway_schema_history");

    private static final List<Who> KNOWN = List.of(
            Who.USER, Who.OFFICER, Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDITOR, Who.WAITING, Who.UNPLEDGED);

    private final TestHouse house = TestHouse.house();
    private final List<Door> doors = Door.all(house);
    private final UUID otherUnit = house.unit("别部", house.group(), "R1", "R2");
    private final List<String> wrong = new ArrayList<>();
    private int asked;
    private int failed;

    @Test
    void whatFailsLeavesOneRecordThatSaysSo() throws Exception {
        failing(List.of(Who.OFFICER));
        assertThat(failed).isGreaterThan(60);
    }

    @Test
    void noRecordHoldsWhatWasSent() {
        for (var who : List.of(Who.OFFICER, Who.SECURITY_ADMIN)) {
            var guest = Guest.of(who, otherUnit);
            doors.forEach(door -> filled(guest, door, all(door)));
            doors.stream()
                    .filter(Door::particular)
                    .forEach(door -> guest.ask(door, door.address(CANARY), door.fields()));
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        noCanary();
    }

    @Test
    @Tag("torture")
    @Tag("torture-20")
    @DisplayName("20. every route, allowed, refused and failed, leaves one record without a secret")
    void everyRouteForEverybodyFieldByField() throws Exception {
        failing(KNOWN);
        var sent = 0;
        for (var who : KNOWN) {
            var guest = Guest.of(who, otherUnit);
            for (var door : doors) {
                for (var whose : Things.scoped(door.pattern()) ? Whose.values() : new Whose[] {Whose.OWN}) {
                    check(guest, door, guest.ask(door, whose));
                }
                for (var field : door.fields().keySet()) {
                    var fields = new TreeMap<>(door.fields());
                    fields.put(field, CANARY + field);
                    filled(guest, door, fields);
                    sent++;
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
        noCanary();
        Torture.figures(
                "%d routes, %d kinds of caller, %d requests, of which %d failed: one record each; %d fields with a secret, in 0 records",
                doors.size(), KNOWN.size(), asked, failed, sent);
    }

    private void failing(List<Who> asking) throws Exception {
        var guests = asking.stream().map(who -> Guest.of(who, otherUnit)).toList();
        try (var without = OwnerSql.without(house.home(), registers())) {
            assertThat(without).isNotNull();
            for (var guest : guests) {
                doors.stream()
                        .filter(door -> !Guest.ENDING_THE_SESSION.contains(door.pattern()))
                        .forEach(door -> check(guest, door, guest.ask(door, Whose.OWN)));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private List<String> registers() {
        return house
                .jdbc()
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !THE_GATES.contains(table))
                .toList();
    }

    private void check(Guest guest, Door door, Guest.Met met) {
        asked++;
        failed += met.status() >= 500 ? 1 : 0;
        guest.wrongRecord(door, met)
                .ifPresent(what -> wrong.add(guest.who() + " " + door + ": " + met.status() + " " + what));
    }

    private void filled(Guest guest, Door door, Map<String, String> fields) {
        check(guest, door, guest.ask(door, Whose.OWN, fields));
    }

    private static Map<String, String> all(Door door) {
        var fields = new TreeMap<String, String>();
        door.fields().forEach((name, value) -> fields.put(name, value.startsWith("00000") ? CANARY + name : value));
        return fields;
    }

    private void noCanary() {
        assertThat(house.jdbc()
                        .sql("select kind || ' ' || content from evidence_staged s where s::text like ?")
                        .param("%" + CANARY + "%")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
