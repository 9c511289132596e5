package io.shoumi.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objects of a vault that no row names, and what the hourly sweep of a server does about them. */
public final class Orphans {
    private final ConfigurableApplicationContext server;
    private final Path vault;

    private Orphans(ConfigurableApplicationContext server, Path vault) {
        this.server = server;
        this.vault = vault;
    }

    public static Orphans in(ConfigurableApplicationContext server, Path vault) {
        return new Orphans(server, vault);
    }

    public int count() throws IOException {
        return files().size();
    }

    private List<Path> files() throws IOException {
        var named = named();
        try (var all = Files.walk(vault)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !named.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    private Set<String> named() {
        return new HashSet<>(server.getBean(JdbcClient.class).sql("""
                                select object_id from intake union select text_object_id from intake union select id from sealed_object""").query(UUID.class).list().stream()
                .map(String::valueOf)
                .toList());
    }

    /** How many the sweep takes that were sealed just now and may belong to an upload under way. */
    public int sweptWhileYoung() throws IOException {
        return swept();
    }

    /** How many it takes when they are an hour old. */
    public int sweptWhenOld() throws IOException {
        try (var all = Files.walk(vault)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
        return swept();
    }

    private int swept() throws IOException {
        var before = count();
        server.getBean(SweepingOrphans.class).hourly();
        return before - count();
    }
}
