package io.shoumi.powers;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.desk.Words;
import io.shoumi.gate.Permission;
import io.shoumi.identity.AccountRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every set of seats, and every set of powers in one hand, over the permissions that the routes of the running server declare: no
 * single administrator reads and hides it, grants to themselves, or switches the log off. Who could together stands in {@code
 * docs/threat-model.md}, which is held to the walk ({@code -Dshoumi.matrix=keep} writes it).
 */
class CollusionTest {
    private static final Path KEPT = Path.of("../docs/threat-model.md");

    private final TestHouse house = TestHouse.house();
    private final Seats seats = house.bean(Seats.class);
    private final List<Seat> all = seats.all();

    @Test
    void everyRouteIsWorthSomethingThatSomebodyHasSaid() {
        assertThat(seats.unvalued()).isEmpty();
        var patterns = seats.doors().stream().map(Seats.Door::toString).collect(Collectors.toSet());
        assertThat(patterns).containsAll(PowerMap.routes());
    }

    @Test
    void everyPermissionIsSomeSeats() {
        var given = EnumSet.of(
                Permission.PUBLIC,
                Permission.FINDING_REPORTER,
                Permission.SECRETS_READER,
                Permission.RECEIPTS_WRITER,
                Permission.REGISTERS_READER);
        Arrays.stream(AccountRole.values()).forEach(role -> given.addAll(role.permissions()));
        assertThat(given).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void everyPowerIsSomeSeats() {
        var held = all.stream().flatMap(seat -> seat.powers().stream()).collect(Collectors.toSet());
        held.add(Power.FOUND);
        assertThat(held).containsExactlyInAnyOrder(Power.values());
    }

    @Test
    void noAdministratorHoldsWhatReadsASecret() {
        assertThat(all.stream().filter(Seat::administrator))
                .hasSize(3)
                .allSatisfy(seat -> assertThat(seat.powers())
                        .isNotEmpty()
                        .doesNotContain(Power.READ_CONTENT, Power.DECIDE, Power.OWN_MACHINE, Power.UNSEAL));
        assertThat(seat("auditor").powers())
                .containsExactlyInAnyOrder(
                        Power.OWN_ACCOUNT, Power.SEE_LOG, Power.SEE_REGISTERS, Power.REPORT, Power.ASK_RULINGS);
        assertThat(seat("system-admin").powers()).doesNotContain(Power.GRANT);
        assertThat(seat("security-admin").powers()).doesNotContain(Power.CREATE_ACCOUNT, Power.SEE_LOG);
    }

    private Seat seat(String code) {
        return all.stream().filter(seat -> seat.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void noSingleAdministratorCan() {
        assertThat(new Walk(all).seats()).isNotEmpty().noneMatch(Walk.Found::oneAdministrator);
    }

    @Test
    void noRoleUnitesWhatMustBeApart() {
        var minded = new HashSet<Power>();
        all.stream().filter(Seat::administrator).forEach(seat -> minded.addAll(seat.powers()));
        minded.addAll(EnumSet.of(Power.READ_CONTENT, Power.DECIDE, Power.OWN_MACHINE));
        assertThat(uniting(minded)).isEmpty();
    }

    @Test
    @Tag("torture")
    @Tag("torture-21")
    @DisplayName("21. all subsets of privileges and of people")
    void allSubsets() {
        var powers = EnumSet.allOf(Power.class);
        powers.removeAll(EnumSet.of(Power.OWN_ACCOUNT, Power.REPORT, Power.REPORT_FINDINGS, Power.FOUND, Power.UNSEAL));
        assertThat(uniting(powers)).isEmpty();
        var twice = new ArrayList<>(all);
        twice.addAll(all);
        var found = new Walk(twice).seats();
        assertThat(found).noneMatch(Walk.Found::oneAdministrator);
        System.out.printf(
                "figures: %d routes, %d powers; 2^%d sets of powers in one hand, 2^%d sets of people (two in each of %d seats);"
                        + " 0 single administrators, %d ways of two%n",
                seats.doors().size(),
                Power.values().length,
                powers.size(),
                twice.size(),
                all.size(),
                new Walk(all)
                        .seats().stream().filter(one -> one.seats().size() == 2).count());
    }

    private List<String> uniting(Set<Power> powers) {
        var wrong = new ArrayList<String>();
        Walk.inOneHand(powers)
                .forEach((harm, sets) -> sets.forEach(set -> all.stream()
                        .filter(seat ->
                                !seat.code().equals("machine") && seat.powers().containsAll(set))
                        .forEach(seat -> wrong.add(seat.code() + " could " + harm + " by " + set))));
        return wrong;
    }

    /** The walk itself: given what no role has, it finds it. */
    @Test
    void theWalkSeesWhatARoleMustNotHave() {
        var widened = with("system-admin", Power.GRANT);
        assertThat(new Walk(widened).seats()).anyMatch(found -> found.oneAdministrator() && found.way() == Way.PUPPET);
        var reading = with("auditor", Power.CREATE_ACCOUNT, Power.GRANT, Power.PROPOSE_POST);
        assertThat(new Walk(reading).seats())
                .anyMatch(found -> found.oneAdministrator() && found.way() == Way.NO_WATCHER);
        assertThat(Walk.inOneHand(EnumSet.of(Power.CREATE_ACCOUNT, Power.GRANT, Power.SEE_LOG))
                        .get(Harm.GRANT_TO_SELF))
                .containsExactly(Set.of(Power.CREATE_ACCOUNT, Power.GRANT));
    }

    private List<Seat> with(String code, Power... more) {
        return all.stream()
                .map(seat -> seat.code().equals(code) ? widened(seat, more) : seat)
                .toList();
    }

    private static Seat widened(Seat seat, Power... more) {
        var powers = new TreeSet<>(seat.powers());
        powers.addAll(List.of(more));
        return new Seat(seat.code(), seat.administrator(), powers, seat.doors());
    }

    @Test
    void theDatabaseHoldsEachRuleOfTwoPersons() {
        for (var rule : Rule.values()) {
            var constraints = house.jdbc()
                    .sql("select pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass")
                    .param(rule.table())
                    .query(String.class)
                    .list();
            assertThat(constraints).as(rule.name()).anyMatch(text -> text.contains(rule.constraint()));
        }
        for (var table : List.of("evidence_staged", "evidence_integrated", "custody_event")) {
            for (var right : List.of("update", "delete", "truncate")) {
                assertThat(house.jdbc()
                                .sql("select has_table_privilege('shoumi_app', ?, ?)")
                                .params(table, right)
                                .query(Boolean.class)
                                .single())
                        .as(right + " of " + table)
                        .isFalse();
            }
        }
    }

    @Test
    void theThreatModelListsWhoCouldTogether() throws IOException {
        var table = ThreatTable.markdown(new Walk(all).seats(), Words.load("en"));
        var text = Files.readString(KEPT);
        var from = text.indexOf(ThreatTable.FROM);
        var to = text.indexOf(ThreatTable.TO) + ThreatTable.TO.length();
        assertThat(from).as("the table's place").isPositive();
        if ("keep".equals(System.getProperty("shoumi.matrix"))) {
            Files.writeString(KEPT, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("docs/threat-model.md; look at each line, then run with -Dshoumi.matrix=keep")
                .isEqualTo(table);
    }
}
