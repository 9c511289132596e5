package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import io.shoumi.gate.TestPaces;
import io.shoumi.home.OwnerSql;
import io.shoumi.torture.Torture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts typed into every field of every form, and kept in every text of the database that pages show: no page runs one. */
class ScriptPayloadsTest {
    private static final List<Who> FEW = List.of(Who.OFFICER, Who.SYSTEM_ADMIN);
    private static final List<Who> ALL =
            List.of(Who.OFFICER, Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDITOR, Who.UNPLEDGED);
    private static final List<String> TYPED =
            List.of("text", "search", "", "number", "date", "datetime-local", "password");
    /** What pages show of a house, beside what forms show again. */
    private static final Map<String, List<String>> SHOWN = Map.ofEntries(
            Map.entry("organisation", List.of("name_zh", "name_en")),
            Map.entry("unit", List.of("code", "name_zh", "name_en")),
            Map.entry("person", List.of("name", "number")),
            Map.entry("place", List.of("code", "name_zh", "name_en")),
            Map.entry("secret", List.of("cover_title", "document_number", "issuing_body")),
            Map.entry("classification", List.of("basis", "reason", "scope", "opinion")),
            Map.entry("request", List.of("number")),
            Map.entry("loan", List.of("number", "purpose")),
            Map.entry("reading_session", List.of("terminal")),
            Map.entry("incident", List.of("number")),
            Map.entry("legal_hold", List.of("number")),
            Map.entry("destruction", List.of("number", "place")),
            Map.entry("joint_matter", List.of("reason")),
            Map.entry("emergency", List.of("number", "loan_number")),
            Map.entry("api_token", List.of("name", "address")),
            Map.entry("refused_file", List.of("marking")));

    private final TestHouse house = TestHouse.house();
    private final Set<String> wrong = new LinkedHashSet<>();
    private int sent;
    private int fields;
    private int looked;

    @AfterEach
    void leaveTheHouseAsItWas() {
        house.adoptAgain();
    }

    @Test
    void noPageRunsWhatWasTypedOrKept() {
        walk(FEW, everyNth(Payloads.all(), 101), 1);
        kept(FEW, everyNth(Payloads.all(), 7), 30);
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(fields).isGreaterThan(50);
    }

    @Test
    @Tag("torture")
    @Tag("torture-29")
    @DisplayName("29. two hundred script payloads a field")
    void noPageRunsAnyOfTwoHundred() {
        var payloads = Payloads.all().subList(0, Math.min(200, Torture.times("payloads", 200)));
        walk(ALL, payloads, 20);
        kept(ALL, payloads, 10);
        assertThat(String.join("\n", wrong)).isEmpty();
        Torture.figures(
                "%d payloads, %d fields, %d forms sent, %d columns that pages show, %d answers read, 0 scripts",
                payloads.size(),
                fields,
                sent,
                SHOWN.values().stream().mapToInt(List::size).sum(),
                looked);
    }

    private static List<String> everyNth(List<String> all, int n) {
        return java.util.stream.IntStream.iterate(0, i -> i < all.size(), i -> i + n)
                .mapToObj(all::get)
                .toList();
    }

    /** A form as it stands on a page: where it goes, and what it would send if nobody touched it. */
    private record Sheet(String action, Map<String, Object> blank, List<String> typed) {
        static Sheet of(Element form) {
            var blank = new LinkedHashMap<String, Object>();
            var typed = new ArrayList<String>();
            for (var field : form.select("input[name], textarea[name], select[name]")) {
                var name = field.attr("name");
                blank.putIfAbsent(name, field.is("select") ? first(field) : field.val());
                if (field.is("textarea") || (field.is("input") && TYPED.contains(field.attr("type")))) {
                    typed.add(name);
                }
            }
            return new Sheet(form.attr("action"), blank, typed);
        }

        private static String first(Element select) {
            var option = select.selectFirst("option[selected], option");
            return option == null ? "" : option.val();
        }
    }

    private void walk(List<Who> callers, List<String> payloads, int uploads) {
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        var filled = new LinkedHashSet<String>();
        for (var who : callers) {
            var guest = Guest.of(who, otherUnit);
            forms(guest).forEach((address, form) -> {
                if (filled.add(address)) {
                    fill(guest, form, payloads);
                }
            });
            look(guest);
            // payloads for passwords and codes were wrong guesses, which lock the next one out
            house.jdbc().sql("delete from guess").update();
        }
        named(Guest.of(Who.USER, otherUnit), payloads.subList(0, Math.min(uploads, payloads.size())));
        house.pass(Duration.ofHours(2));
    }

    private Map<String, Sheet> forms(Guest guest) {
        var all = new LinkedHashMap<String, Sheet>();
        for (var door : Door.all(house)) {
            if (!door.posts() && guest.who().letInBy(door)) {
                guest.visitor().bytes(guest.address(door));
                for (var form : Jsoup.parse(guest.visitor().text()).select("form[method=post]")) {
                    var sheet = Sheet.of(form);
                    if (!Guest.ENDING_THE_SESSION.contains(sheet.action())
                            && form.select("[type=file]").isEmpty()) {
                        all.putIfAbsent(sheet.action().replaceAll("[0-9a-f-]{36}", "…"), sheet);
                    }
                }
            }
        }
        return all;
    }

    /** All that is typed at once; and each other field alone, one after the other. */
    private void fill(Guest guest, Sheet form, List<String> payloads) {
        var names = form.blank().keySet().stream()
                .filter(name -> !name.equals("_csrf"))
                .toList();
        fields += names.size();
        for (var i = 0; i < payloads.size() && !names.isEmpty(); i++) {
            var all = new LinkedHashMap<>(form.blank());
            var payload = payloads.get(i);
            form.typed().forEach(name -> all.put(name, payload));
            send(guest, form, all);
            var one = new LinkedHashMap<>(form.blank());
            one.put(names.get(i % names.size()), payload);
            send(guest, form, one);
        }
    }

    /** What comes too often is looked at none the less. */
    private void send(Guest guest, Sheet form, Map<String, Object> values) {
        guest.visitor().post(form.action(), values);
        if (guest.visitor().status() == 429) {
            TestPaces.forget(house);
            guest.visitor().post(form.action(), values);
        }
        sent++;
        read(guest.who() + " POST " + form.action(), guest.visitor());
        if (!guest.visitor().leadsTo().isEmpty()) {
            guest.visitor().bytes(guest.visitor().leadsTo());
            read(guest.who() + " after POST " + form.action(), guest.visitor());
        }
    }

    /** Files that are named so. */
    private void named(Guest guest, List<String> payloads) {
        for (var payload : payloads) {
            var visitor = guest.visitor();
            var page = visitor.get("/secrets/new");
            var unit = page.select("[name=unit] option").eachAttr("value").stream()
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElseGet(() -> page.select("[name=unit]").attr("value"));
            var name = payload.replace("\"", "%22") + ".txt";
            var file = new Visitor.Attachment(
                    "file", name, "text/plain", (payload + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
            visitor.upload(page, "/secrets/new", Map.of("unit", unit), file);
            sent++;
            read("a file named so", visitor);
        }
    }

    private void look(Guest guest) {
        for (var door : Door.all(house)) {
            if (!door.posts() && guest.who().letInBy(door)) {
                guest.visitor().bytes(guest.address(door));
                read(guest.who() + " " + door, guest.visitor());
            }
        }
    }

    private void read(String what, Visitor answer) {
        looked++;
        if (answer.status() >= 500) {
            wrong.add(what + " failed: " + answer.status());
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            HardenedPage.faults(answer.text()).forEach(fault -> wrong.add(what + " holds " + fault));
        }
    }

    /** As if somebody had got past every form: several payloads in each text, and everybody looks at every page. */
    private void kept(List<Who> callers, List<String> payloads, int together) {
        var otherUnit = house.unit("别部", house.group(), "R1", "R2");
        var guests = callers.stream().map(who -> Guest.of(who, otherUnit)).toList();
        keep();
        try {
            for (var from = 0; from < payloads.size(); from += together) {
                poison(String.join(" ", payloads.subList(from, Math.min(payloads.size(), from + together))));
                guests.forEach(this::look);
            }
        } finally {
            restore();
        }
    }

    private void keep() {
        var sql = new StringBuilder("create schema kept; ");
        SHOWN.keySet()
                .forEach(table -> sql.append("create table kept.%1$s as select * from public.%1$s; ".formatted(table)));
        OwnerSql.run(house.home(), sql.toString());
    }

    private void poison(String text) {
        var quoted = "'" + text.replace("'", "''") + "'";
        var sql = new StringBuilder();
        SHOWN.forEach((table, columns) -> columns.forEach(column ->
                sql.append("update public.%s t set %s = %s || md5(t::text); ".formatted(table, column, quoted))));
        OwnerSql.run(house.home(), sql.toString());
    }

    private void restore() {
        var sql = new StringBuilder();
        SHOWN.forEach((table, columns) -> columns.forEach(
                column -> sql.append("update public.%1$s t set %2$s = k.%2$s from kept.%1$s k where %3$s; "
                        .formatted(table, column, table.equals("organisation") ? "true" : "t.id = k.id"))));
        OwnerSql.run(house.home(), sql + "drop schema kept cascade");
    }
}
