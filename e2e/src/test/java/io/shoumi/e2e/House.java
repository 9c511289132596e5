package io.shoumi.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one story happens in: a fresh home, the server on it, and everybody's browser. */
final class House implements AutoCloseable {
    private final Tongue tongue;
    private final Path folder;
    private final Server server;
    private final Chrome chrome;
    private final Pictures pictures;
    private final Map<Cast, Someone> people = new LinkedHashMap<>();
    private final Map<String, String> invitations = new HashMap<>();

    House(Tongue tongue, Path folder) {
        this.tongue = tongue;
        this.folder = folder;
        this.pictures = new Pictures(tongue);
        this.chrome = new Chrome();
        this.server = Server.on(home());
    }

    Tongue tongue() {
        return tongue;
    }

    String pick(String zh, String en) {
        return tongue.pick(zh, en);
    }

    Path home() {
        return folder.resolve("home");
    }

    /** A folder of the story's own, beside the home. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Server server() {
        return server;
    }

    Someone at(Cast who) {
        return people.computeIfAbsent(
                who,
                member -> new Someone(
                        member.number(), member.fullName(), chrome.profile(server.url(), tongue, member.screen())));
    }

    /** Somebody at this machine without an account. */
    Someone nobody() {
        return new Someone("", "nobody", chrome.profile(server.url(), tongue, Screen.DESK));
    }

    byte[] print(String html) {
        return chrome.print(html);
    }

    /** Takes the one-time codes off the slips that a page shows, as who hands them over does. */
    void takeSlips(Page page) {
        for (var row : page.locator("tr[data-login]").all()) {
            invitations.put(row.getAttribute("data-login"), row.locator("code").innerText());
        }
    }

    String invitation(Cast who) {
        return Optional.ofNullable(invitations.get(at(who).login()))
                .orElseThrow(() -> new AssertionError("no slip for " + who));
    }

    void picture(Someone of, String name) {
        pictures.of(of.page(), name);
    }

    /** The database behind the server, for who breaks in with the superuser's password from the home. */
    java.util.Properties databaseCredentials() {
        var properties = new java.util.Properties();
        try (var in = Files.newInputStream(home().resolve("database.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What everybody saw when the story broke, and what the server said. */
    void keepTraces(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("console.txt"), server.said());
            var threads = folder.resolve("threads.txt");
            server.keepThreads(threads);
            Stream.of(Files.readString(threads).split("\n\n"))
                    .filter(thread -> thread.contains("io.shoumi"))
                    .forEach(System.err::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        people.forEach((who, someone) ->
                someone.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(who + ".png"))));
    }

    @Override
    public void close() {
        chrome.close();
        server.close();
    }
}
