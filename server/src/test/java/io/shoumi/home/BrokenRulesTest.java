package io.shoumi.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose rules are at fault does not start, and says where. */
class BrokenRulesTest {
    private static final String SOUND = """
            // R1 anew
            @id("R1.1-pledge")
            @clause("R1.1")
            forbid (principal is Party, action in Action::"Act", resource is Secret)
            when { resource.adopted.contains("R1") }
            unless { principal.pledged };
            """;

    @TempDir
    private Path root;

    private void install(String folder, byte[] policies) throws IOException {
        DataHome.open(root).close();
        var version = Files.createDirectories(root.resolve("regulations").resolve(folder));
        Files.write(version.resolve("rules.cedar"), policies);
    }

    private void refusesToStartNaming(String... named) {
        assertThatThrownBy(() -> Serving.start(new ServeOptions(root, 0, null, false, null)))
                .isInstanceOfSatisfying(HomeUnusable.class, refused -> {
                    assertThat(refused.key()).isEqualTo("home.rules-broken");
                    assertThat(String.valueOf(refused.arguments()[0])).contains(named);
                });
        assertThat(root.resolve("database")).doesNotExist();
    }

    @Test
    void anUnknownAttributeStopsTheStartWithFileLineAndAttribute() throws IOException {
        install("coal/2027-07-01", SOUND.replace("pledged", "pledgedTwice").getBytes(UTF_8));
        refusesToStartNaming("coal/2027-07-01/rules.cedar:2", "pledgedTwice", "rules.cedar:6");
    }

    @Test
    void aNameGivenTwiceStopsIt() throws IOException {
        install("coal/2027-07-01", (SOUND + SOUND).getBytes(UTF_8));
        refusesToStartNaming("coal/2027-07-01/rules.cedar:8", "R1.1-pledge", "the name is taken");
    }

    @Test
    void aNameOfAnotherRegulationsPolicyStopsIt() throws IOException {
        install("coal/2027-07-01", SOUND.replace("R1.1-pledge", "R2.3-pledge").getBytes(UTF_8));
        refusesToStartNaming("coal/2027-07-01/rules.cedar:2", "R2.3-pledge");
    }

    @Test
    void anotherEncodingStopsIt() throws IOException {
        install("coal/2027-07-01", SOUND.replace("anew", "新版").getBytes(Charset.forName("GBK")));
        refusesToStartNaming("coal/2027-07-01/rules.cedar is not UTF-8");
    }

    @Test
    void aDirectoryOfAWrongDayStopsIt() throws IOException {
        install("coal/2027-13-01", SOUND.getBytes(UTF_8));
        refusesToStartNaming("coal/2027-13-01", "no day such as 2027-07-01");
    }

    @Test
    void whatCannotBeReadStopsIt() throws IOException {
        DataHome.open(root).close();
        Files.createDirectories(root.resolve("regulations/coal/2027-07-01/rules.cedar"));
        refusesToStartNaming("coal/2027-07-01/rules.cedar cannot be read");
    }

    @Test
    void aFileThatBreaksOffStopsIt() throws IOException {
        install("coal/2027-07-01", SOUND.substring(0, SOUND.length() - 4).getBytes(UTF_8));
        refusesToStartNaming("coal/2027-07-01/rules.cedar:2", "does not end");
    }
}
