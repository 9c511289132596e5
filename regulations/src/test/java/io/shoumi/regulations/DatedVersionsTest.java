package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An act is judged by the version in force on its day; what is installed wrongly opens no book. */
class DatedVersionsTest {
    private static final LocalDate CHANGE = LocalDate.of(2027, 7, 1);
    private static final Instant LAST_MOMENT = Instant.parse("2027-06-30T15:59:59Z");
    private static final Instant FIRST_MOMENT = Instant.parse("2027-06-30T16:00:00Z");

    /** R1 anew: an archive record may be carried out with the general manager's approval; all else of R1 is gone. */
    private static final String SECOND = """
            @id("R1.4-out")
            @clause("R1.4")
            @needs("general-manager")
            forbid (principal is Party, action == Action::"CarryOut", resource is Secret)
            when { resource.adopted.contains("R1") && resource.archive == "record" }
            unless { context.approvals.contains("general-manager") };
            """;

    private static final String WORDS = """
            R1.4-out:
              met: {zh: '总经理已批准外带', en: 'The general manager approved'}
              missing: {zh: '外带须经总经理批准', en: 'The general manager must approve'}
            """;

    private static final String EXAMPLES = """
            R1.4-out:
              permitted: {act: CarryOut, archive: record}
              needs-approval: {act: CarryOut, archive: record, not-approved-by: [general-manager]}
            """;

    @TempDir
    private Path installed;

    private RuleBook second() throws IOException {
        install("coal/2027-07-01", SECOND, WORDS);
        Files.writeString(installed.resolve("coal/2027-07-01/examples.yaml"), EXAMPLES);
        return RuleBook.load(installed);
    }

    private void install(String folder, String policies, String words) throws IOException {
        Path version = Files.createDirectories(installed.resolve(folder));
        Files.writeString(version.resolve("rules.cedar"), policies);
        Files.writeString(version.resolve("rules.yaml"), words);
    }

    private static Act carryOut(Set<Regulation> adopted, Instant at) {
        return Granted.act(Action.CARRY_OUT, adopted, Handling.ARCHIVE_RECORD, CarrierForm.PAPER)
                .happening(at);
    }

    @Test
    void theSameActIsJudgedByTheVersionOfItsDayAndTheRulingNamesIt() throws IOException {
        RuleBook book = second();
        Ruling before = book.ruleOn(carryOut(Set.of(Regulation.COAL), LAST_MOMENT));
        assertThat(before).isInstanceOf(Refused.class);
        assertThat(before.versions()).containsExactlyEntriesOf(java.util.Map.of(Regulation.COAL, RuleBook.VALID_FROM));
        Ruling after = book.ruleOn(carryOut(Set.of(Regulation.COAL), FIRST_MOMENT));
        assertThat(after).isInstanceOf(Permitted.class);
        assertThat(after.versions()).containsExactlyEntriesOf(java.util.Map.of(Regulation.COAL, CHANGE));
        assertThat(RuleBook.load().ruleOn(carryOut(Set.of(Regulation.COAL), FIRST_MOMENT)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void otherRegulationsKeepTheirVersion() throws IOException {
        Ruling after = second().ruleOn(carryOut(Set.of(Regulation.COAL, Regulation.SITE), FIRST_MOMENT));
        assertThat(after.versions())
                .containsEntry(Regulation.COAL, CHANGE)
                .containsEntry(Regulation.SITE, RuleBook.VALID_FROM);
    }

    @Test
    void theConflictsAreThoseOfTheTime() throws IOException {
        RuleBook book = second();
        Set<Regulation> all = EnumSet.allOf(Regulation.class);
        assertThat(Conflicts.among(all, book, LAST_MOMENT))
                .anyMatch(conflict -> conflict.action() == Action.CARRY_OUT)
                .hasSameSizeAs(Conflicts.among(all, RuleBook.load(), LAST_MOMENT));
        assertThat(Conflicts.among(all, book, FIRST_MOMENT))
                .noneMatch(conflict -> conflict.action() == Action.CARRY_OUT
                        && conflict.refusing().stream().anyMatch(clause -> clause.regulation() == Regulation.COAL));
    }

    @Test
    void aClausesPageShowsThePoliciesOfTheTime() throws IOException {
        RuleBook book = second();
        ClauseId clause = new ClauseId("R1.4");
        assertThat(book.requirementsOf(clause, LAST_MOMENT)).hasSizeGreaterThan(1);
        assertThat(book.requirementsOf(clause, FIRST_MOMENT))
                .extracting(Requirement::validFrom)
                .containsExactly(CHANGE);
        assertThat(book.changes()).containsExactly(RuleBook.VALID_FROM, CHANGE);
        assertThat(book.inForceSince(LAST_MOMENT)).isEqualTo(RuleBook.VALID_FROM);
    }

    @Test
    void anUnknownAttributeIsNamedWithFileAndLine() throws IOException {
        install("coal/2027-07-01", "\n" + SECOND.replace("resource.archive", "resource.archiv"), WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining(installed.resolve("coal/2027-07-01/rules.cedar") + ":2: policy R1.4-out")
                .hasMessageContaining("archiv")
                .hasMessageContaining("rules.cedar:6");
    }

    @Test
    void whatDoesNotParseIsNamedLikewise() throws IOException {
        install("coal/2027-07-01", SECOND.replace("when {", "when"), WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("coal/2027-07-01/rules.cedar");
    }

    @Test
    void aPermitOrAPolicyWithoutItsRegulationIsNotInstalled() throws IOException {
        install("coal/2027-07-01", SECOND.replace("forbid", "permit"), WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed)).hasMessageContaining("only the base permits");
        install("coal/2027-07-01", SECOND.replace("resource.adopted.contains(\"R1\") && ", ""), WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed)).hasMessageContaining("R1");
    }

    @Test
    void aRuleThatForbidsNothingIsNotInstalled() throws IOException {
        install("coal/2027-07-01", SECOND.replace("== \"record\"", "== \"recrod\""), WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed))
                .hasMessageContaining("rules.cedar:1: policy R1.4-out")
                .hasMessageContaining("forbids no act");
    }

    @Test
    void aVersionIsHeldToTheExamplesThatItBrings() throws IOException {
        install("coal/2027-07-01", SECOND, WORDS);
        Path examples = installed.resolve("coal/2027-07-01/examples.yaml");
        Files.writeString(examples, EXAMPLES.replace(", not-approved-by: [general-manager]", ""));
        assertThatThrownBy(() -> RuleBook.load(installed))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining(examples + " R1.4-out needs-approval: not so; it is permitted");
    }

    @Test
    void whatTheTextOfAFileSpoilsIsNamed() throws IOException {
        install("coal/2027-07-01", SECOND, WORDS);
        Path folder = installed.resolve("coal/2027-07-01");
        Files.write(folder.resolve("rules.cedar"), "// 档案\n".getBytes(Charset.forName("GBK")));
        assertFaultIn("coal/2027-07-01/rules.cedar is not UTF-8");
        install("coal/2027-07-01", SECOND + SECOND, WORDS);
        assertFaultIn("coal/2027-07-01/rules.cedar:7: policy R1.4-out: the name is taken");
        install("coal/2027-07-01", SECOND, WORDS + WORDS);
        assertFaultIn("coal/2027-07-01/rules.yaml", "duplicate key R1.4-out");
        install("coal/2027-07-01", SECOND, WORDS.replace("met: {", "met: {{"));
        assertFaultIn("coal/2027-07-01/rules.yaml", "line 2");
        install("coal/2027-07-01", SECOND, WORDS.replace("R1.4-out", "R1.4-uot"));
        assertFaultIn("coal/2027-07-01/rules.cedar:1: policy R1.4-out: no words for it");
        install("coal/2027-07-01", "", WORDS);
        assertFaultIn("coal/2027-07-01/rules.cedar holds no policy");
    }

    @Test
    void whatCannotBeReadOrLiesWhereItShouldNotIsNamed() throws IOException {
        Path folder = Files.createDirectories(installed.resolve("coal/2027-07-01"));
        assertFaultIn("coal/2027-07-01/rules.cedar cannot be read");
        Files.createDirectory(folder.resolve("rules.cedar"));
        assertFaultIn("coal/2027-07-01/rules.cedar cannot be read");
        Files.delete(folder.resolve("rules.cedar"));
        install("coal/2027-07-01", SECOND, WORDS);
        Files.writeString(folder.resolve("exmaples.yaml"), EXAMPLES);
        assertFaultIn("exmaples.yaml: a version holds rules.cedar, rules.yaml and examples.yaml");
        Files.delete(folder.resolve("exmaples.yaml"));
        Files.writeString(installed.resolve("readme.txt"), "what");
        assertFaultIn("readme.txt: no regulation is named readme.txt");
    }

    @Test
    void aDayThatIsNoneOrNotAfterTheFirstIsNamed() throws IOException {
        for (String day : List.of("2027-02-30", "27-07-01", "2027-07-01 ", "2019-12-31", "2020-01-01")) {
            install("coal/" + day, SECOND, WORDS);
            assertFaultIn(
                    "coal/" + day,
                    day.startsWith("20") && !day.contains("02-30") && !day.endsWith(" ") ? "not after" : "no day");
            Files.delete(installed.resolve("coal/" + day + "/rules.cedar"));
            Files.delete(installed.resolve("coal/" + day + "/rules.yaml"));
            Files.delete(installed.resolve("coal/" + day));
        }
    }

    private void assertFaultIn(String... named) {
        assertThatThrownBy(() -> RuleBook.load(installed))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContainingAll(named);
    }

    @Test
    void whatIsNoVersionIsNotLeftOutSilently() throws IOException {
        install("kohle/2027-07-01", SECOND, WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed)).hasMessageContaining("kohle");
        Files.move(installed.resolve("kohle"), installed.resolve("coal"));
        install("coal/next-july", SECOND, WORDS);
        assertThatThrownBy(() -> RuleBook.load(installed)).hasMessageContaining("next-july");
    }
}
