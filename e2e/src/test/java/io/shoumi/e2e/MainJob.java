package io.shoumi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The main job from an empty home to a verdict on its evidence; each chapter goes on where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MainJob {
    @RegisterExtension
    final Chapters chapters = new Chapters(this::keepTraces);

    private final Tongue tongue;
    private House house;
    private String plan = "";
    private String minutes = "";

    MainJob(Tongue tongue) {
        this.tongue = tongue;
    }

    @BeforeAll
    void open(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) {
        house = new House(tongue, folder);
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
    }

    private void keepTraces() {
        house.keepTraces(Path.of("target", "broken-story-" + tongue.code()));
    }

    @Test
    @Order(1)
    void theOneTimeCodeOfTheConsoleSetsTheHouseUpOnce() {
        var founding = new Founding(house);
        founding.setUp();
        assertThat(founding.setUpAgain()).isEqualTo("/login");
    }

    @Test
    @Order(2)
    void threeAdministratorsEnrolAtLogInsOfTheirOwn() {
        var founding = new Founding(house);
        for (var administrator : List.of(Cast.SYSTEM, Cast.SECURITY, Cast.AUDITOR)) {
            founding.enrol(administrator);
            founding.pledge(administrator);
        }
        house.at(Cast.AUDITOR).logInAgain();
        assertThat(house.at(Cast.AUDITOR).path()).isNotEqualTo("/login");
    }

    @Test
    @Order(3)
    void unitsAndPeopleAreEnteredByOneAdministratorAndGrantedByAnother() {
        var founding = new Founding(house);
        founding.units();
        Cast.hired().forEach(founding::hire);
        founding.grant();
    }

    @Test
    @Order(4)
    @Drives(value = "R2.3", kind = 'P', through = Drives.Through.BROWSER)
    void nobodySeesAnythingBeforeThePledge() {
        var founding = new Founding(house);
        Cast.hired().forEach(founding::enrol);
        assertThat(house.at(Cast.READER).open("/secrets").path()).isEqualTo("/pledge");
        Cast.hired().forEach(founding::pledge);
        assertThat(house.at(Cast.READER).open("/").path()).isEqualTo("/");
    }

    @Test
    @Order(5)
    void theOfficeAdoptsARegulationAndDesignatesTheClerk() {
        var founding = new Founding(house);
        founding.adopt("R3");
        founding.designate();
        founding.places();
        assertThat(house.at(Cast.OFFICER).open("/designations").reads()).contains(Cast.CLERK.fullName());
    }

    @Test
    @Order(6)
    void aFileBecomesASecretWhenAnotherPersonDecides() {
        var registering = new Registering(house);
        var clerk = registering.upload(Papers.docx(house.folder("papers")));
        assertThat(clerk.page().locator("mark").allInnerTexts()).anyMatch(text -> text.contains("核心商密"));
        house.picture(clerk, "proposal");
        plan = registering.propose(
                new Registering.Proposal("青石-01", Papers.DOCX_TITLE, "core", "unrealised-strategy", "3"));
        assertThat(registering.decide(plan).reads()).contains("青石-01", "MJ-");
        registering.upload("minutes.pdf", house.print(Papers.printable()));
        minutes = registering.propose(
                new Registering.Proposal("松涛-02", Papers.PDF_TITLE, "ordinary", "contracts-minutes", "2"));
        assertThat(registering.decide(minutes).reads()).contains("松涛-02");
    }

    @Test
    @Order(7)
    void aColleagueFindsItAndSomebodyOutOfScopeDoesNot() {
        assertThat(found(Cast.READER)).contains("青石-01");
        assertThat(found(Cast.OUTSIDER)).doesNotContain("青石-01");
        assertThat(house.at(Cast.OUTSIDER).statusOf("/secrets/" + plan)).isEqualTo(404);
    }

    private String found(Cast who) {
        var searching = house.at(who).open("/secrets");
        var field = searching.page().locator("form[action='/find'] [name=q]");
        field.fill("青石");
        field.press("Enter");
        searching.page().waitForURL(java.util.regex.Pattern.compile("/secrets\\?found=[0-9a-f-]+$"));
        return searching.reads();
    }

    @Test
    @Order(8)
    @Drives(value = "R1.9", kind = 'E', through = Drives.Through.BROWSER)
    void aPaperOfTheArchiveIsLentByALeaderAndReadUnderAWatermarkOnly() {
        var borrowing = new Borrowing(house);
        var record = house.at(Cast.READER).open("/secrets/" + plan + "?act=carry-out");
        assertThat(record.reads()).contains("R1.9");
        record.open("/secrets/" + plan);
        assertThat(record.reads()).contains("R1.9");
        house.picture(record, "record");
        var request = borrowing.ask(Cast.READER, plan, "electronic");
        house.picture(house.at(Cast.LEADER).open("/requests/" + request), "phone-approval");
        borrowing.approve(request);
        var reader = borrowing.sitDown(Cast.READER);
        house.picture(reader, "reading");
        var first = Pixels.of(borrowing.pixels(reader));
        var address = borrowing.pixelsAddress(reader);
        assertThat(house.at(Cast.COLLEAGUE).statusOf(address)).isEqualTo(404);
        borrowing.getUpAndGiveBack(reader);
        assertThat(reader.statusOf(address)).isEqualTo(404);
        var second = Pixels.of(readBy(Cast.COLLEAGUE, borrowing));
        assertThat(Pixels.inkInMargin(first)).isGreaterThan(0.01);
        assertThat(Pixels.difference(first, second)).isGreaterThan(0.005);
    }

    private byte[] readBy(Cast who, Borrowing borrowing) {
        borrowing.approve(borrowing.ask(who, plan, "electronic"));
        var reader = borrowing.sitDown(who);
        var pixels = borrowing.pixels(reader);
        borrowing.getUpAndGiveBack(reader);
        return pixels;
    }

    @Test
    @Order(9)
    void aPaperCopyGoesOutAndComesBackWithBothSidesConfirming() {
        var borrowing = new Borrowing(house);
        borrowing.approve(borrowing.ask(Cast.READER, plan, "paper"));
        borrowing.handOut(Cast.READER);
        assertThat(house.at(Cast.CLERK).open("/secrets/" + plan).reads()).contains(Cast.READER.fullName());
        house.picture(house.at(Cast.CLERK), "copies");
        borrowing.giveBack(house.at(Cast.READER));
        borrowing.takeBack(Cast.READER);
        assertThat(house.at(Cast.CLERK)
                        .open("/counter/return")
                        .page()
                        .locator(".due")
                        .count())
                .isZero();
    }

    @Test
    @Order(10)
    void aLostCopyIsFrozenAndOpensAnIncident() {
        var ending = new Ending(house);
        ending.reportLoss(Cast.CLERK, plan, "000002");
        house.picture(house.at(Cast.OFFICER).open("/incidents"), "incidents");
        assertThat(house.at(Cast.OFFICER).reads()).contains("SJ-");
        assertThat(house.at(Cast.CLERK).open("/secrets/" + plan).reads())
                .containsIgnoringCase(tongue.pick("冻结", "frozen"));
    }

    @Test
    @Order(11)
    @Drives(value = "R4.B4", kind = 'E', through = Drives.Through.BROWSER)
    void twoWitnessesAtLogInsOfTheirOwnEndTheCopies() {
        var ending = new Ending(house);
        var list = ending.request(ending.labels(minutes).subList(0, 2), "shredding");
        assertThat(ending.mayConfirm(Cast.READER, list))
                .as("before the approval")
                .isFalse();
        ending.approve(list);
        assertThat(ending.mayConfirm(Cast.CLERK, list))
                .as("the handler is no witness")
                .isFalse();
        assertThat(ending.mayConfirm(Cast.SUPERVISOR, list)).as("not named").isFalse();
        ending.confirm(Cast.READER, list);
        assertThat(ending.mayConfirm(Cast.READER, list)).as("once only").isFalse();
        assertThat(copiesOfMinutes()).containsPattern(tongue.pick("销毁 ?0", "destroyed ?0"));
        ending.confirm(Cast.COLLEAGUE, list);
        house.picture(house.at(Cast.CLERK).open(list), "destruction");
        assertThat(ending.printed(list))
                .contains("XH-", Cast.READER.fullName(), Cast.COLLEAGUE.fullName(), Cast.SUPERVISOR.fullName());
        assertThat(copiesOfMinutes()).containsPattern(tongue.pick("销毁 ?2", "destroyed ?2"));
    }

    @Test
    @Order(12)
    void withTheLastCopyTheKeyGoesAndTheRegisterLineStays() {
        var ending = new Ending(house);
        var list = ending.request(ending.labels(minutes), "crypto-shredding");
        ending.approve(list);
        ending.confirm(Cast.READER, list);
        ending.confirm(Cast.COLLEAGUE, list);
        assertThat(copiesOfMinutes())
                .contains("松涛-02", "MJ-2026-0002")
                .containsPattern(tongue.pick("销毁 ?3", "destroyed ?3"));
    }

    private String copiesOfMinutes() {
        return house.at(Cast.CLERK).open("/secrets/" + minutes).reads().replaceAll("\\s+", " ");
    }

    @Test
    @Order(13)
    void anEscapedPassageIsFoundOnAShareAndOpensAnIncident() {
        var searching = new Searching(house);
        var share = searching.share();
        var found = searching.scan(share);
        assertThat(found.status()).as(found.said()).isEqualTo(1);
        assertThat(found.said()).contains("dinner.txt").doesNotContain("menu.txt");
        var reported = searching.report(share);
        assertThat(reported.status()).as(reported.said()).isEqualTo(1);
        var incidents = house.at(Cast.OFFICER).open("/incidents").page().locator("tr[data-row]");
        assertThat(incidents.count()).as("the loss and the finding").isEqualTo(2);
    }

    @Test
    @Order(14)
    void theAuditorSeesTheLogAndFindsItIntact() {
        var auditor = house.at(Cast.AUDITOR).open("/audit");
        house.picture(auditor, "audit");
        auditor.send("/audit/verify");
        house.picture(auditor, "verdict");
        assertThat(auditor.page().locator(".flash").first().getAttribute("class"))
                .contains("ok");
    }

    @Test
    @Order(15)
    void noPageBarsThoseWhoSeeOrHearItOtherwise() {
        var barriers = new Barriers();
        for (var who :
                List.of(Cast.OFFICER, Cast.LEADER, Cast.SYSTEM, Cast.SECURITY, Cast.AUDITOR, Cast.CLERK, Cast.READER)) {
            barriers.walk(house.at(who));
        }
        barriers.walk(house.nobody(), List.of("/login", "/lost-phone", "/enrol", "/no-such-page"));
        assertThat(barriers.found()).isEmpty();
        assertThat(barriers.pages()).as("kinds of pages").isGreaterThan(40);
    }

    @Test
    @Order(16)
    void anAlteredRowAndAnAlteredByteAreEachNamed() {
        var breakIn = new BreakIn(house);
        assertThat(verify().status()).isZero();
        var row = breakIn.rewriteARow();
        var altered = verify();
        assertThat(altered.status()).as(altered.said()).isEqualTo(1);
        assertThat(altered.said()).containsPattern("(第 |number )" + row.entry() + "\\b");
        row.undo().run();
        assertThat(verify().status()).as("put back").isZero();
        var flipped = breakIn.flipAByte();
        var verdict = verify();
        assertThat(verdict.status()).as(verdict.said()).isEqualTo(1);
        assertThat(verdict.said()).containsPattern("(第 |number )" + flipped.entry() + "\\b");
        flipped.undo().run();
        assertThat(verify().status()).as("put back").isZero();
    }

    @Test
    @Order(16)
    void aLeaderLogsInWithAPasskeyOfThePhoneUntilItIsRemoved() {
        var story = new PasskeyStory(house);
        story.add(Cast.LEADER);
        story.logOut(Cast.LEADER);
        story.logIn(Cast.LEADER);
        assertThat(house.at(Cast.LEADER).path()).isEqualTo("/");
        story.remove(Cast.LEADER);
        assertThat(story.stillLogsIn(Cast.LEADER)).isFalse();
        assertThat(story.accountByNumber(Cast.SECURITY)).contains("127.0.0.1");
    }

    private Program.Outcome verify() {
        return Program.run("verify", "--home", house.home().toString());
    }
}
