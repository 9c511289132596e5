package io.shoumi.access;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import io.shoumi.gate.TestPaces;
import io.shoumi.ledger.ActKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody of one kind with a browser, and one of each thing in each relation to him. */
final class Guest {
    private static final TestHouse HOUSE = TestHouse.house();

    /** After these the guest has to come in again. */
    static final List<String> ENDING_THE_SESSION =
            List.of("/logout", "/account/sessions/end", "/login", "/set-up/done");

    /** Who asks too often; that is recorded when it begins, with how many were left out. */
    private static final int HELD_BACK = 429;

    private final Who who;
    private final Map<Whose, Things> things;
    private final Person person;
    private Visitor visitor;
    private String csrf;

    private Guest(Who who, Person person, Map<Whose, Things> things) {
        this.who = who;
        this.person = person;
        this.things = things;
        enter();
    }

    /** Of a department of his own; the other department is given. */
    static Guest of(Who who, UUID otherUnit) {
        var unit = HOUSE.unit("部门", HOUSE.group(), "R1", "R2");
        var person = person(who, unit);
        var colleague = HOUSE.person("同事", unit);
        var host = HOUSE.person("外人", otherUnit);
        var stranger = HOUSE.person("外人", otherUnit);
        var guest = new Guest(
                who,
                person,
                new java.util.EnumMap<>(Map.of(
                        Whose.OWN, Things.of(HOUSE, unit, person, List.of()),
                        Whose.COLLEAGUE, Things.of(HOUSE, unit, colleague, List.of(person)),
                        Whose.OTHER_DEPARTMENT, Things.of(HOUSE, otherUnit, host, List.of(person)),
                        Whose.BEYOND_SCOPE, Things.of(HOUSE, otherUnit, stranger, List.of()))));
        if (who == Who.USER || who == Who.OFFICER) {
            HOUSE.designate(person, unit, "receive", "keep");
            guest.upload(unit);
        }
        return guest;
    }

    private static Person person(Who who, UUID unit) {
        var person = HOUSE.stranger(who.label(), unit);
        if (who != Who.UNPLEDGED) {
            HOUSE.pledge(person);
        }
        switch (who) {
            case ANONYMOUS, UNPLEDGED, WAITING -> {}
            case USER -> HOUSE.role(person, "user");
            case SCANNER, PROGRAM -> HOUSE.role(person, "officer");
            case OFFICER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> HOUSE.role(person, who.label());
        }
        return person;
    }

    /** A file of his own that waits for his proposal, taken in by the real way. */
    private void upload(UUID unit) {
        var file = new Visitor.Attachment("file", "方案.txt", "text/plain", "北部采区接续方案。".getBytes(StandardCharsets.UTF_8));
        visitor.upload(visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", unit), file);
        var intake = UUID.fromString(visitor.path().substring("/secrets/new/".length()));
        things.put(Whose.OWN, things.get(Whose.OWN).with("intake", intake));
    }

    private void enter() {
        visitor = who.unknown() ? HOUSE.visitor() : person.logIn();
        csrf = visitor.get(who.unknown() ? "/login" : "/")
                .select("input[name=_csrf]")
                .attr("value");
        if (who.bearing()) {
            visitor.bearing(token());
        }
    }

    private String token() {
        var officer = person.logIn();
        var rights = who == Who.SCANNER
                ? List.of("report-findings")
                : List.of("secrets.read", "receipts.write", "registers.read");
        return officer.submit(officer.get("/tokens"), "/tokens", Map.of("name", "文件服务器", "days", "30", "right", rights))
                .select("code.seed")
                .text();
    }

    Who who() {
        return who;
    }

    /** Asks with no more than the address: forms are sent empty but for their guard. */
    Met ask(Door door, Whose whose) {
        return ask(door, things.get(whose));
    }

    Met ask(Door door, Things named) {
        return ask(door, named, door.fields());
    }

    /** Asks with something of the caller's choice in each field. */
    Met ask(Door door, Whose whose, Map<String, String> filled) {
        return ask(door, things.get(whose), filled);
    }

    private Met ask(Door door, Things named, Map<String, String> filled) {
        return ask(door, door.address(named), filled);
    }

    /** Asks with something else in the address than what it is made for; who asks too often asks again as if they had waited. */
    Met ask(Door door, String address, Map<String, String> filled) {
        var met = once(door, address, filled);
        if (met.status() == HELD_BACK) {
            TestPaces.forget(HOUSE);
            met = once(door, address, filled);
        }
        return met;
    }

    private Met once(Door door, String address, Map<String, String> filled) {
        var before = HOUSE.lastEvidence();
        if (door.posts()) {
            var fields = new java.util.HashMap<>(filled);
            fields.put("_csrf", csrf);
            visitor.post(address, fields);
        } else {
            visitor.bytes(address + query(filled));
        }
        var met = new Met(
                Entry.of(visitor.status(), visitor.leadsTo()),
                visitor.status(),
                visitor.text(),
                HOUSE.evidenceSince(before));
        if (door.posts() && ENDING_THE_SESSION.contains(door.pattern())) {
            enter();
        }
        return met;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&", "?", ""));
    }

    /**
     * How many records a request leaves: one if it was refused at the gate or is sensitive. Who is led away unknown, or from the
     * desk to what comes first, leaves none.
     */
    int due(Door door) {
        if (!who.letInBy(door)) {
            if (door.pattern().startsWith("/api/")) {
                return who.bearing() ? 1 : 0;
            }
            return who.unknown() || door.pattern().equals("/") ? 0 : 1;
        }
        return door.route().audit().sensitive() ? 1 : 0;
    }

    /** What is wrong with what a request left, if anything: how many records, of what kind, and how they say it ended. */
    Optional<String> wrongRecord(Door door, Met met) {
        if (met.status() == HELD_BACK && met.evidence().isEmpty()) {
            return Optional.empty();
        }
        if (met.evidence().size() != due(door)) {
            return Optional.of("left " + met.evidence() + ", not " + due(door));
        }
        var kind = who.letInBy(door) && met.status() != HELD_BACK ? door.route().audit() : ActKind.ROUTE_REFUSED;
        var outcome = met.status() >= 500 ? "failed" : met.status() >= 400 ? "refused" : "done";
        var record = kind.code() + "/" + (kind == ActKind.ROUTE_REFUSED ? "refused" : outcome);
        return met.evidence().stream()
                .filter(left ->
                        !left.equals(record) && !(door.pattern().equals("/login") && left.equals("locked-out/refused")))
                .findFirst()
                .map(left -> "left " + left + ", not " + record);
    }

    Visitor visitor() {
        return visitor;
    }

    String address(Door door) {
        return door.address(things.get(Whose.OWN)) + (door.posts() ? "" : query(door.fields()));
    }

    /** What came back, and what it left in the log. */
    record Met(Entry entry, int status, String page, List<String> evidence) {}
}
