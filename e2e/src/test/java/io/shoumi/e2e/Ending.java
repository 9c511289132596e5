package io.shoumi.e2e;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A copy is lost; others are destroyed before two witnesses. */
final class Ending {
    private final House house;

    Ending(House house) {
        this.house = house;
    }

    /** Reports the loss of a copy from the record; what is shown next is open afterwards. */
    Someone reportLoss(Cast who, String secret, String copyNumber) {
        var someone = house.at(who).open("/secrets/" + secret);
        var row = someone.page().locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(copyNumber));
        someone.press(row.locator("a[href$='/loss']"));
        return someone.send(
                someone.path(),
                Map.of(
                        "circumstances",
                        house.pick("清点时不在柜中，昨日仍在。", "Not in the safe at the count; it was there yesterday.")));
    }

    /** The labels of a secret's copies, as they are printed to be stuck on. */
    List<String> labels(String secret) {
        return house.at(Cast.CLERK)
                .open("/secrets/" + secret + "/labels")
                .page()
                .locator(".sticker code")
                .allInnerTexts();
    }

    /** Scans each label and sends the list; its address. */
    String request(List<String> labels, String method) {
        var clerk = house.at(Cast.CLERK).open("/destructions/new");
        for (var label : labels) {
            clerk.fill("scan", label);
            clerk.press(clerk.page().locator("button[formaction='/destructions/new']"));
        }
        clerk.tick("method", method);
        clerk.fill("place", house.pick("保密办碎纸间", "Shredding room"))
                .fill("day", Founding.today().toString())
                .fill("time", "09:30")
                .fill("witness1", Cast.READER.number())
                .fill("witness2", Cast.COLLEAGUE.number());
        clerk.press(clerk.page().locator("form[action='/destructions'] button.btn-primary"));
        return clerk.path();
    }

    /** Everybody who is asked approves. */
    void approve(String list) {
        var request = house.at(Cast.CLERK)
                .open(list)
                .page()
                .locator("a[href^='/requests/']")
                .first()
                .getAttribute("href");
        for (var approver : List.of(Cast.SUPERVISOR, Cast.LEADER, Cast.OFFICER)) {
            var deciding = house.at(approver);
            if (deciding.statusOf(request) < 400) {
                var button = deciding.page().locator(".matter-acts button.btn-primary");
                if (button.count() > 0) {
                    deciding.press(button);
                }
            }
        }
    }

    boolean mayConfirm(Cast who, String list) {
        var someone = house.at(who);
        return someone.statusOf(list) < 400
                && someone.page().locator("form[action='" + list + "/confirm']").count() > 0;
    }

    void confirm(Cast witness, String list) {
        house.at(witness).open(list).send(list + "/confirm");
    }

    /** The words of the list as it is printed. */
    String printed(String list) {
        try (var document = Loader.loadPDF(house.at(Cast.CLERK).fetch(list + "/list.pdf"))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
