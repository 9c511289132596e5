package io.shoumi.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The clerk brings a file, proposes its classification, and another person decides. */
final class Registering {
    private final House house;

    Registering(House house) {
        this.house = house;
    }

    /** What the proposal states beyond the file. */
    record Proposal(String coverTitle, String trueTitle, String level, String kind, String paperCopies) {}

    /** Uploads; the proposal's page is open afterwards, with what the words of the file suggest. */
    Someone upload(Path file) {
        var clerk = house.at(Cast.CLERK).open("/secrets/new");
        clerk.page().locator("input[type=file]").setInputFiles(file);
        return clerk.send("/secrets/new");
    }

    Someone upload(String name, byte[] pdf) {
        var clerk = house.at(Cast.CLERK).open("/secrets/new");
        clerk.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", pdf));
        return clerk.send("/secrets/new");
    }

    /** Fills the open proposal and sends it; the id of the later secret. */
    String propose(Proposal what) {
        var clerk = house.at(Cast.CLERK);
        var action = clerk.path();
        List.of("unit").forEach(field -> clerk.choose(field, house.pick("规划部", "Planning")));
        clerk.value("level", what.level())
                .value("kind", what.kind())
                .value("archive", "record")
                .tick("origin", "made")
                .choose("place", "S-01");
        clerk.page()
                .locator("label.choice:has(input[name=scopeUnits])")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(house.pick("规划部", "Planning")))
                .locator("input")
                .check();
        clerk.send(
                action,
                Map.of(
                        "coverTitle", what.coverTitle(),
                        "trueTitle", what.trueTitle(),
                        "basis", "R2.6.2",
                        "termYears", "5",
                        "paperCopies", what.paperCopies(),
                        "pageCount", "4",
                        "scopePeople", Cast.LEADER.number()));
        return action.substring(action.lastIndexOf('/') + 1);
    }

    /** Another person approves; the record is open afterwards. */
    Someone decide(String secret) {
        var supervisor = house.at(Cast.SUPERVISOR).open("/secrets/" + secret + "/classification");
        house.picture(supervisor, "classification");
        supervisor.press(supervisor.page().locator("button[name=decision][value=approve]"));
        return supervisor.open("/secrets/" + secret);
    }
}
