package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes with a file, before anybody looks into it. */
class UploadsTest {
    private final Registry registry = new Registry();

    @Test
    void aFileBeyondTheLimitIsRefusedInWords() {
        var visitor = registry.clerk.logIn();
        var big = new Visitor.Attachment("file", "大.pdf", "application/pdf", new byte[67 << 20]);
        var page = visitor.upload(visitor.get("/secrets/new"), "/secrets/new", Map.of("unit", registry.unit), big);
        assertThat(visitor.status()).isEqualTo(413);
        assertThat(page.select("main").text()).contains("64");
    }

    @Test
    void nobodyWhoIsNotLoggedInMaySendOne() {
        var page = registry.clerk.logIn().get("/secrets/new");
        var stranger = registry.house.visitor();
        stranger.upload(page, "/secrets/new", Map.of("unit", registry.unit), Registry.text("a.txt", "a"));
        assertThat(stranger.path()).isEqualTo("/login");
    }

    @Test
    void nothingReadableLiesInTheHomeOrTheTemporaryFolder() throws IOException {
        var canary = "金丝雀" + registry.unit;
        var fields = registry.proposal();
        var cover = "代号" + registry.unit;
        fields.put("coverTitle", cover);
        registry.active(canary + " 合同与协议", fields);
        assertThat(holding(registry.house.home(), cover))
                .as("the search itself")
                .isNotEmpty();
        assertThat(holding(registry.house.home(), canary)).isEmpty();
        for (var folder : temporaryFolders()) {
            assertThat(holding(folder, canary)).isEmpty();
        }
    }

    private java.util.List<Path> temporaryFolders() throws IOException {
        try (var folders = Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")), "tomcat." + registry.house.port() + ".*")) {
            var found = new java.util.ArrayList<Path>();
            folders.forEach(found::add);
            return found;
        }
    }

    /** The server goes on writing while its folders are walked: what is gone by then holds nothing. */
    private static java.util.List<Path> holding(Path root, String text) throws IOException {
        var found = new java.util.ArrayList<Path>();
        Files.walkFileTree(root, new java.nio.file.SimpleFileVisitor<>() {
            @Override
            public java.nio.file.FileVisitResult visitFile(
                    Path file, java.nio.file.attribute.BasicFileAttributes about) {
                if (about.isRegularFile() && about.size() < 40 << 20 && holds(file, text)) {
                    found.add(file);
                }
                return java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult visitFileFailed(Path file, IOException gone) {
                return java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException gone) {
                return java.nio.file.FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
