package io.shoumi.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Chapters one to four: the house is set up, filled with people, bound by regulations, and everybody signs the pledge. */
final class Founding {
    private static final String PASSPHRASE = "three-pines-over-the-east-shaft";
    private static final List<String> DUTIES =
            List.of("make", "receive", "pass", "use", "keep", "copy", "computer", "destroy");
    private static final Map<String, String> ENGLISH =
            Map.of("示范集团", "Sample Group", "煤业公司", "Coal Company", "规划部", "Planning", "后勤部", "Logistics");

    private final House house;

    Founding(House house) {
        this.house = house;
    }

    void setUp() {
        var starter = house.nobody().open("/");
        for (var code : List.of("R1", "R2", "R4")) {
            starter.tick("adopt", code);
        }
        starter.fill("code", house.server().setUpCode())
                .fill("nameZh", "示范集团")
                .fill("nameEn", "Sample Group")
                .fill("passphrase", PASSPHRASE)
                .fill("passphrase-again", PASSPHRASE);
        administrator(starter, "system-admin", Cast.SYSTEM);
        administrator(starter, "security-admin", Cast.SECURITY);
        administrator(starter, "auditor", Cast.AUDITOR);
        house.picture(starter, "set-up");
        starter.send("/set-up");
        house.takeSlips(starter.page());
        starter.send("/set-up/done");
    }

    private static void administrator(Someone starter, String role, Cast who) {
        starter.fill(role + "-name", who.fullName())
                .fill(role + "-number", who.number())
                .fill(role + "-login", who.login());
    }

    /** The code of the console is spent: set-up cannot be done a second time. */
    String setUpAgain() {
        return house.nobody().open("/set-up").path();
    }

    /** Chooses factors at a browser of their own; everybody but administrators still has to pledge. */
    void enrol(Cast who) {
        house.at(who).enrol(house.invitation(who));
    }

    void pledge(Cast who) {
        house.at(who).pledge();
    }

    void units() {
        unit("MY", "煤业公司", "company", "示范集团");
        unit("MY-GH", "规划部", "department", "煤业公司");
        unit("MY-HQ", "后勤部", "department", "煤业公司");
    }

    private void unit(String code, String name, String kind, String parent) {
        house.at(Cast.SYSTEM)
                .open("/units")
                .choose("parent", here(parent))
                .value("kind", kind)
                .send("/units", Map.of("code", code, "nameZh", name, "nameEn", english(name)));
    }

    void hire(Cast who) {
        var system = house.at(Cast.SYSTEM).open("/people/new").choose("unit", here(who.unit()));
        system.page().locator("input[name=posts]:checked").all().forEach(com.microsoft.playwright.Locator::uncheck);
        who.posts().forEach(post -> system.tick("posts", post));
        system.send(
                "/people",
                Map.of(
                        "number", who.number(),
                        "name", who.fullName(),
                        "login", who.login(),
                        "trained", today().minusDays(10).toString()));
        house.takeSlips(system.page());
        system.send("/people/slips");
    }

    /** Grants what the system administrator proposed, and makes the confidentiality officer. */
    void grant() {
        var security = house.at(Cast.SECURITY).open("/grants");
        house.picture(security, "grants");
        security.send("/grants").open("/people?q=" + Cast.OFFICER.number());
        security.press(
                security.page().locator("tr[data-row] a[href^='/people/']").first());
        security.press(security.page()
                .locator("form[action$='/roles']:has(input[name=role][value=officer]) button")
                .first());
    }

    void adopt(String regulation) {
        house.at(Cast.OFFICER)
                .open("/adoptions")
                .choose("unit", here("示范集团"))
                .value("regulation", regulation)
                .send("/adoptions");
    }

    void designate() {
        var officer = house.at(Cast.OFFICER).open("/designations").choose("unit", here("规划部"));
        DUTIES.forEach(duty -> officer.tick("acts", duty));
        officer.send(
                "/designations",
                Map.of("number", Cast.CLERK.number(), "to", today().plusYears(1).toString()));
    }

    void places() {
        place("V-01", "电子密件库", "Vault of files", "vault");
        place("S-01", "规划部保密柜", "Planning safe", "safe");
        place("RR-01", "阅览室一号", "Reading room 1", "reading-room");
    }

    private void place(String code, String name, String english, String kind) {
        house.at(Cast.OFFICER)
                .open("/places")
                .value("kind", kind)
                .choose("unit", here("规划部"))
                .send(
                        "/places",
                        Map.of("code", code, "nameZh", name, "nameEn", english, "custodian", Cast.CLERK.number()));
    }

    private String here(String unit) {
        return house.pick(unit, english(unit));
    }

    private static String english(String unit) {
        return java.util.Objects.requireNonNull(ENGLISH.get(unit), unit);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
