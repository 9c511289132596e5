package io.shoumi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R3.14")
class ScanExitStatusTest {
    @TempDir
    private Path share;

    @Test
    void everythingReadAndNothingFoundIsZero() throws IOException {
        Shell.write(share, "a.txt", "今天食堂供应饺子。");
        assertThat(Shell.run("scan", share).status()).isZero();
    }

    @Test
    void aFindingIsOne() throws IOException {
        Shell.write(share, "a.txt", "机密★10年\n正文");
        assertThat(Shell.run("scan", share).status()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadIsThreeAndNamedWithWhatWasFoundBeside() throws IOException {
        Shell.write(share, "a.txt", "机密★10年\n正文");
        Files.write(share.resolve("b.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 1});
        Outcome outcome = Shell.run("scan", share, "--format", "jsonl");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("\"kind\":\"marking\"").contains("\"kind\":\"unscannable\"");
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreNeverClean() throws IOException {
        Path inside = Files.createDirectories(share.resolve("d"));
        Files.createSymbolicLink(share.resolve("broken.txt"), share.resolve("none"));
        Files.createSymbolicLink(inside.resolve("up"), share);
        Outcome outcome = Shell.run("scan", share, "--format", "jsonl");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.lines()).hasSize(2).allMatch(line -> line.contains("\"status\":\"unread\""));
    }

    @Test
    void aPathThatDoesNotExistIsWrongUse() {
        assertThat(Shell.run("scan", share.resolve("none")).status()).isEqualTo(2);
    }

    @Test
    void aServerWithoutATokenIsWrongUse() {
        assertThat(Shell.run("scan", share, "--server", "https://localhost:1").status())
                .isEqualTo(2);
    }

    @Test
    void aPatternThatIsNoneIsWrongUse() throws IOException {
        Path patterns = Shell.write(share, "patterns.txt", "(unclosed");
        assertThat(Shell.run("scan", share, "--regex", patterns).status()).isEqualTo(2);
    }

    @Test
    void aServerThatCannotBeReachedLeavesTheScanIncomplete() throws IOException {
        Shell.write(share, "a.txt", "机密★10年");
        Path token = Shell.write(share, "token", "t");
        assertThat(Shell.run("scan", share.resolve("a.txt"), "--server", "https://localhost:1", "--token-file", token)
                        .status())
                .isEqualTo(3);
    }
}
