package io.shoumi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file share in which a passage of the secret turned up between ordinary files. */
final class Searching {
    private final House house;

    Searching(House house) {
        this.house = house;
    }

    Path share() {
        var share = house.folder("share");
        write(share.resolve("dinner.txt"), Papers.escaped());
        write(share.resolve("menu.txt"), "周五菜单：清蒸鲈鱼、地三鲜、番茄牛腩、米饭。\n自备水杯，六点半开席。\n");
        return share;
    }

    Program.Outcome scan(Path share) {
        return Program.run(
                "scan", share.toString(), "--registered", house.folder("papers").toString());
    }

    /** Sends what is found to the server, under a token that the office issued. */
    Program.Outcome report(Path share) {
        var officer = house.at(Cast.OFFICER).open("/tokens").send("/tokens", Map.of("name", "share-1", "days", "1"));
        var token = house.folder("keys").resolve("token");
        write(token, officer.page().locator("code.seed").innerText());
        return Program.run(
                "scan",
                share.toString(),
                "--registered",
                house.folder("papers").toString(),
                "--server",
                house.server().url(),
                "--token-file",
                token.toString(),
                "--server-cert",
                house.home().resolve("tls/cert.pem").toString());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
