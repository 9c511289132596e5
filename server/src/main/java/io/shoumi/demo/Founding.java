package io.shoumi.demo;

import io.shoumi.home.DataHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Sets the house up through its own pages: administrators, units, people, grants, designations, places. */
final class Founding {
    private static final Cast.Member SYSTEM = new Cast.Member("A001", "方既明", "JT", List.of("system-admin"), false);
    private static final Cast.Member SECURITY = new Cast.Member("A002", "严守正", "JT", List.of("security-admin"), false);
    private static final Cast.Member AUDITOR = new Cast.Member("A003", "辛察", "JT", List.of("auditor"), false);

    private static final List<String> ACTS =
            List.of("make", "receive", "pass", "use", "keep", "copy", "excerpt", "computer", "destroy");

    private final Story story;
    private final DataHome home;
    private final String setUpCode;
    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Map<String, String> invitations = new HashMap<>();

    Founding(Story story, DataHome home, String setUpCode) {
        this.story = story;
        this.home = home;
        this.setUpCode = setUpCode;
    }

    Founded found() {
        setUp();
        enrol(List.of(SYSTEM, SECURITY, AUDITOR));
        Cast.HOUSES.forEach(this::unit);
        Cast.members().forEach(this::hire);
        grant();
        enrol(Cast.members());
        adopt();
        designate();
        places();
        return new Founded(people);
    }

    private void setUp() {
        var passphrase = story.newPassword();
        keep(passphrase);
        var browser = story.browser();
        var fields = new HashMap<String, Object>();
        fields.putAll(Map.of("code", setUpCode, "nameZh", "示范集团", "nameEn", "Sample Group", "ceiling", "core"));
        fields.putAll(Map.of("passphrase", passphrase, "passphrase-again", passphrase));
        for (var administrator : List.of(SYSTEM, SECURITY, AUDITOR)) {
            var role = administrator.posts().getFirst();
            fields.put(role + "-name", administrator.name());
            fields.put(role + "-number", administrator.number());
            fields.put(role + "-login", administrator.login());
        }
        var done = browser.submit(browser.get("/set-up"), "/set-up", fields);
        if (browser.status() >= 400) {
            throw new IllegalStateException("the demo could not be set up: "
                    + done.select(".fault, .flash").text());
        }
        slips(done);
        browser.submit(done, "/set-up/done", Map.of());
    }

    private void keep(String passphrase) {
        try {
            DataHome.writePrivate(home.root().resolve(DataHome.DEMO_PASSPHRASE), passphrase + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the one-time codes off the slips, as the person who hands them over does. */
    private void slips(Document page) {
        for (var row : page.select("tr[data-login]")) {
            invitations.put(row.attr("data-login"), row.select("code").text());
        }
    }

    private void enrol(List<Cast.Member> members) {
        for (var member : members) {
            var actor = new Actor(member, story);
            actor.enrol(java.util.Objects.requireNonNull(invitations.get(member.login()), member.login()));
            people.put(member.number(), actor);
        }
    }

    private Actor actor(Cast.Member member) {
        return java.util.Objects.requireNonNull(people.get(member.number()));
    }

    private void unit(Cast.House house) {
        var page = actor(SYSTEM).get("/units");
        var parent = page.select("select[name=parent] option").stream()
                .filter(option -> option.text().contains(house.parent().isEmpty() ? "示范集团" : nameOf(house.parent())))
                .findFirst()
                .orElseThrow()
                .val();
        actor(SYSTEM)
                .submit(
                        page,
                        "/units",
                        Map.of(
                                "code",
                                house.code(),
                                "nameZh",
                                house.zh(),
                                "nameEn",
                                house.en(),
                                "kind",
                                house.kind(),
                                "parent",
                                parent));
    }

    private static String nameOf(String code) {
        return Cast.HOUSES.stream()
                .filter(house -> house.code().equals(code))
                .findFirst()
                .orElseThrow()
                .zh();
    }

    private void hire(Cast.Member member) {
        var page = actor(SYSTEM).get("/people/new");
        var unit = option(page, "unit", member.unit().equals("JT") ? "示范集团" : nameOf(member.unit()));
        var today = story.now().atZone(Story.CHINA).toLocalDate().minusDays(10).toString();
        slips(actor(SYSTEM)
                .submit(
                        page,
                        "/people",
                        Map.of(
                                "number",
                                member.number(),
                                "name",
                                member.name(),
                                "unit",
                                unit,
                                "login",
                                member.login(),
                                "posts",
                                member.posts(),
                                "trained",
                                today)));
    }

    /** The value of a choice by its label. */
    static String option(Document page, String select, String label) {
        return page.select("select[name=" + select + "] option").stream()
                .filter(option -> option.text().contains(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no choice " + label + " for " + select + " on " + page.title()))
                .val();
    }

    private void grant() {
        var security = actor(SECURITY);
        for (var page = security.get("/grants");
                !page.select("input[name=user], input[name=holding]").isEmpty();
                page = security.get("/grants")) {
            security.submit(
                    page,
                    "/grants",
                    Map.of(
                            "user",
                            page.select("input[name=user]").eachAttr("value"),
                            "holding",
                            page.select("input[name=holding]").eachAttr("value")));
        }
        for (var officer : Cast.OFFICERS) {
            var person = security.get("/people?q=" + officer.number()).select("a[href^=/people/]").stream()
                    .filter(link -> link.text().contains(officer.name()))
                    .findFirst()
                    .orElseThrow()
                    .attr("href");
            security.submit(
                    person, "/grants/" + person.substring("/people/".length()) + "/roles", Map.of("role", "officer"));
        }
    }

    /** One regulation for each company. */
    private void adopt() {
        for (var company : Cast.companies()) {
            var officer = actor(Cast.OFFICERS.getFirst());
            var page = officer.get("/adoptions");
            officer.submit(
                    page,
                    "/adoptions",
                    Map.of("unit", option(page, "unit", company.zh()), "regulation", company.regulation()));
        }
    }

    /**
     * The confidentiality office designates each department's clerk, somebody who carries out, and a courier who is at the gate besides.
     */
    private void designate() {
        var until = story.now().atZone(Story.CHINA).toLocalDate().plusYears(1).toString();
        for (var department : Cast.departments()) {
            var staff = Cast.staffOf(department.code());
            designate(department, Cast.inPost("clerk", department.code()), ACTS, until);
            designate(department, staff.getFirst(), List.of("carry-out"), until);
            designate(department, courierOf(department), List.of("pass", "gate"), until);
        }
    }

    static Cast.Member courierOf(Cast.House department) {
        return Cast.staffOf(department.code()).getLast();
    }

    private void designate(Cast.House department, Cast.Member member, List<String> acts, String until) {
        var officer = actor(Cast.OFFICERS.getFirst());
        var page = officer.get("/designations");
        officer.submit(
                page,
                "/designations",
                Map.of(
                        "unit",
                        option(page, "unit", department.zh()),
                        "number",
                        member.number(),
                        "acts",
                        acts,
                        "to",
                        until));
    }

    /** Two buildings with their rooms; in each company's room the safes of its departments, in each safe a secret folder. */
    private void places() {
        var archivist = Cast.inPost("archivist", "MY-DA");
        var office = Cast.OFFICERS.getLast();
        place(new NewPlace("B-01", "集团办公楼", "Headquarters building", "building", ""), "集团本部", office);
        place(new NewPlace("B-02", "煤业公司办公楼", "Coal company building", "building", ""), "煤业公司", archivist);
        place(new NewPlace("V-01", "电子密件库", "Vault of files", "vault", "B-01"), "集团本部", office);
        place(new NewPlace("R-01", "阅览室 1 号", "Reading room 1", "reading-room", "B-01"), "集团本部", office);
        place(new NewPlace("R-02", "阅览室 2 号", "Reading room 2", "reading-room", "B-02"), "煤业公司", archivist);
        place(new NewPlace("A-01", "档案库房", "Archive store", "archive-room", "B-02"), "档案室", archivist);
        for (var company : Cast.companies()) {
            var building = company.code().equals("MY") ? "B-02" : "B-01";
            place(
                    new NewPlace(
                            "J-" + company.code(),
                            company.zh() + "机要室",
                            company.en() + " strongroom",
                            "room",
                            building),
                    company.zh(),
                    office);
        }
        Cast.departments().forEach(this::safe);
    }

    private void safe(Cast.House department) {
        var clerk = Cast.inPost("clerk", department.code());
        place(
                new NewPlace(
                        "S-" + department.code(),
                        department.zh() + "保密柜",
                        department.en() + " safe",
                        "safe",
                        "J-" + department.parent()),
                department.zh(),
                clerk);
        place(
                new NewPlace(
                        "F-" + department.code(),
                        department.zh() + "密件夹",
                        department.en() + " secret folder",
                        "secret-folder",
                        "S-" + department.code()),
                department.zh(),
                clerk);
    }

    private record NewPlace(String code, String zh, String en, String kind, String parent) {}

    private void place(NewPlace place, String unit, Cast.Member custodian) {
        var officer = actor(Cast.OFFICERS.getFirst());
        var page = officer.get("/places");
        officer.submit(
                page,
                "/places",
                Map.of(
                        "code",
                        place.code(),
                        "nameZh",
                        place.zh(),
                        "nameEn",
                        place.en(),
                        "kind",
                        place.kind(),
                        "parent",
                        place.parent(),
                        "unit",
                        option(page, "unit", unit),
                        "custodian",
                        custodian.number()));
    }
}
