package io.shoumi.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose rules are at fault does not start, and says where. */
class BrokenRulesTest {
    @Test
    void anUnknownAttributeStopsTheStartWithFileLineAndAttribute(@TempDir Path root) throws IOException {
        DataHome.open(root).close();
        var version = Files.createDirectories(root.resolve("regulations/coal/2027-07-01"));
        Files.writeString(version.resolve("rules.cedar"), """
                // R1 anew
                @id("R1.1-pledge")
                @clause("R1.1")
                forbid (principal is Party, action in Action::"Act", resource is Secret)
                when { resource.adopted.contains("R1") }
                unless { principal.pledgedTwice };
                """);
        assertThatThrownBy(() -> Serving.start(new ServeOptions(root, 0, null, false, null)))
                .isInstanceOfSatisfying(HomeUnusable.class, refused -> {
                    assertThat(refused.key()).isEqualTo("home.rules-broken");
                    assertThat(String.valueOf(refused.arguments()[0]))
                            .contains("coal/2027-07-01/rules.cedar:2", "pledgedTwice", "rules.cedar:6");
                });
        assertThat(root.resolve("database")).doesNotExist();
    }
}
