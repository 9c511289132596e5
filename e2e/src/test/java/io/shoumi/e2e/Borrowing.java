package io.shoumi.e2e;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** Asking for a secret, the leader's approval on the telephone, reading under watermark, giving back. */
final class Borrowing {
    private final House house;

    Borrowing(House house) {
        this.house = house;
    }

    /** Asks from the record; the request's id. */
    String ask(Cast who, String secret, String mode) {
        var reader = house.at(who).open("/secrets/" + secret);
        reader.tick("mode", mode);
        var form = reader.page().locator("form[action='/loans']");
        form.locator("[name=purpose]").fill(house.pick("年度审计核对", "Yearly audit"));
        form.locator("[name=due]").fill(Founding.today().plusDays(3).toString());
        reader.press(form.locator("button"));
        return reader.lastPart();
    }

    /** The department's head, then the leader in charge on the telephone. */
    void approve(String request) {
        for (var approver : java.util.List.of(Cast.SUPERVISOR, Cast.LEADER)) {
            var deciding = house.at(approver).open("/requests/" + request);
            deciding.press(deciding.page().locator(".matter-acts button.btn-primary"));
        }
    }

    /** Sits down in the reading room; the first page is open afterwards. */
    Someone sitDown(Cast who) {
        var reader = house.at(who).open("/reading");
        reader.press(reader.page().locator("a.btn-primary[href^='/reading/']").first());
        reader.press(reader.page().locator("form[action$='/start'] button"));
        return reader;
    }

    /** The pixels of the page that is open, as the server drew them for this reader. */
    byte[] pixels(Someone reader) {
        return reader.fetch(pixelsAddress(reader));
    }

    String pixelsAddress(Someone reader) {
        return reader.page().locator("main img").getAttribute("src");
    }

    void getUpAndGiveBack(Someone reader) {
        reader.press(reader.page().locator("header.rbar form button"));
        giveBack(reader);
    }

    void giveBack(Someone reader) {
        reader.open("/reading");
        reader.press(reader.page().locator("form[action$='/give-back'] button").first());
    }

    /** The label of the copy that the counter is to hand out, from the counter's own list. */
    String labelAt(String counterPage) {
        var small = house.at(Cast.CLERK)
                .open(counterPage)
                .page()
                .locator(".due small")
                .first()
                .innerText();
        return small.split(" ")[0];
    }

    /** The clerk scans; then each side confirms at its own log-in, found in its own inbox. */
    void handOut(Cast receiver) {
        var label = labelAt("/counter/lend");
        house.at(Cast.CLERK).send("/counter/lend", Map.of("label", label, "person", receiver.number()));
        confirm(Cast.CLERK);
        confirm(receiver);
    }

    void takeBack(Cast giver) {
        var label = labelAt("/counter/return");
        house.at(Cast.CLERK).send("/counter/return", Map.of("label", label));
        confirm(giver);
        confirm(Cast.CLERK);
    }

    private void confirm(Cast who) {
        var someone = house.at(who).open("/");
        Locator matter = someone.page().locator("a[href^='/hand-overs/']");
        if (matter.count() > 0) {
            someone.press(matter.first());
            Locator button = someone.page().locator("button[form=confirm]");
            if (button.count() > 0) {
                someone.press(button);
            }
        }
    }
}
