package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.cli.Shell.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R3.14")
class ScanFindingsTest {
    private static final String SECRET = "采购委员会拟定的锻压机组收购底价为四千二百万元，付款分三期，末期与产能爬坡挂钩；谈判由张副总带队，底价不得在会前透露给对方代理人。"
            + "备选供应商仅有两家，其中一家的交货期晚于投产计划，因此让步空间限于质保年限与备件折扣，具体尺度由总经理在谈判当日电话授权。";

    @TempDir
    private Path folder;

    @Test
    void eachLineHasTheFieldsOfTheContractInTheirOrder() throws IOException {
        Path file = Shell.write(folder, "share/a.txt", "前言\n密级：机密★10年\n");
        List<String> lines = Shell.run("scan", file, "--format", "jsonl").lines();
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"path\":\"" + file + "\",\"inner\":null,\"kind\":\"marking\",\"source\":null,"
                                + "\"value\":\"机密★10年\",\"start\":6,\"end\":12,\"status\":\"found\",\"why\":\"")
                        .endsWith("\"clause\":\"R3.14\"}"));
    }

    @Test
    void identifiersAreMaskedUnlessRevealed() throws IOException {
        Path file = Shell.write(folder, "share/a.txt", "电话13812345678，证号110101199003074477。");
        String masked = Shell.run("scan", file, "--format", "jsonl").out();
        assertThat(masked).contains("138****5678").doesNotContain("13812345678", "19900307");
        assertThat(Shell.run("scan", file, "--format", "jsonl", "--reveal").out())
                .contains("13812345678", "110101199003074477");
        assertThat(Shell.run("scan", file).out()).doesNotContain("13812345678");
        assertThat(Shell.run("scan", file, "--format", "sarif").out()).doesNotContain("13812345678");
    }

    @Test
    void aPartialCopyInsideAnArchiveNamesTheRegisteredDocument() throws IOException {
        Shell.write(folder, "registered/R7.txt", "关于收购的汇报\n" + SECRET + "\n此件会后收回。");
        Shell.write(folder, "registered/customers.csv", "姓名,手机\n张三,13812345678\n");
        Path zip = folder.resolve("share.zip");
        zip(zip, "往来/邮件.txt", "老李：听说" + SECRET.substring(20, 80) + "，你看着办。");
        Outcome outcome = Shell.run("scan", zip, "--registered", folder.resolve("registered"), "--format", "jsonl");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"inner\":\"往来/邮件.txt\"", "\"kind\":\"copy\"", "\"source\":\"R7.txt\""));
    }

    @Test
    void aListOfCustomersIsOneFindingWithItsCount() throws IOException {
        Path list = Shell.write(folder, "customers.csv", "编号,姓名,手机\n1,张三,13812345678\n2,李四,139-1234-5678\n");
        Path file = Shell.write(folder, "share/a.txt", "张三 13812345678\n李四 +86 13912345678\n");
        assertThat(Shell.run("scan", file, "--customers", list, "--format", "jsonl")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"kind\":\"customer\"", "\"source\":\"customers.csv\"", "\"count\":2"));
    }

    @Test
    void keywordsLiteralsAndPatternsAreFound() throws IOException {
        Path keywords = Shell.write(folder, "keywords.txt", "岩峰系统\n");
        Path literals = Shell.write(folder, "literals.txt", "鼎足而居\n");
        Path patterns = Shell.write(folder, "patterns.txt", "合同号[0-9]{4}\n");
        Path file = Shell.write(folder, "share/a.txt", "岩·峰·系·统，鼎足而居，合同号2024");
        assertThat(Shell.run("scan", file, "--keywords", keywords, "--literals", literals, "--regex", patterns)
                        .lines())
                .filteredOn(line -> line.contains("keyword"))
                .hasSize(3);
    }

    @Test
    void whatIsCheckedBeforePublicationCitesTheProhibitionOfPublishing() throws IOException {
        Path file = Shell.write(folder, "notice.txt", "秘密★3年");
        Outcome outcome = Shell.run("check", file, "--format", "jsonl");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"clause\":\"R3.16\"");
    }

    @Test
    void findingsGoToTheFileThatWasNamed() throws IOException {
        Path file = Shell.write(folder, "share/a.txt", "秘密★3年");
        Path out = folder.resolve("findings.jsonl");
        assertThat(Shell.run("scan", file, "--format", "jsonl", "--out", out).out())
                .isEmpty();
        assertThat(Files.readString(out)).contains("marking");
    }

    private static void zip(Path file, String member, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
