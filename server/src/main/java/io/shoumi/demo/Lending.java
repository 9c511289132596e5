package io.shoumi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Somebody asks to borrow, whoever must approves, the copy is read or handed out, and comes back, or does not. */
final class Lending {
    private final Story story;
    private final Founded house;

    Lending(Story story, Founded house) {
        this.story = story;
        this.house = house;
    }

    /** What becomes of a loan. */
    enum Course {
        READ_AND_RETURNED,
        STILL_READING,
        PAPER_RETURNED,
        PAPER_OUT,
        WAITS_FOR_APPROVAL
    }

    void lend(Registered secret, int n, Course course) {
        var paper = course == Course.PAPER_RETURNED || course == Course.PAPER_OUT;
        var staff = Cast.staffOf(secret.department().code());
        var borrower = house.of(staff.get(n % staff.size()));
        var request = ask(secret, borrower, paper, course == Course.PAPER_OUT && n % 2 == 0 ? 2 : 14);
        if (course == Course.WAITS_FOR_APPROVAL) {
            return;
        }
        approve(request, secret);
        if (paper) {
            handOut(secret, borrower, course == Course.PAPER_RETURNED);
        } else {
            read(borrower, course == Course.READ_AND_RETURNED);
        }
    }

    private String ask(Registered secret, Actor borrower, boolean paper, int days) {
        var form = borrower.get("/loans/new?secret=" + secret.id());
        var fields = new HashMap<String, Object>();
        fields.put("secret", secret.id());
        fields.put("mode", paper ? "paper" : "electronic");
        fields.put("purpose", List.of("方案比选", "预算编制", "合同评审", "专项审计").get(days % 4));
        fields.put(
                "due",
                story.now().atZone(Story.CHINA).toLocalDate().plusDays(days).toString());
        form.select("select[name=room] option[value~=.]").stream()
                .findFirst()
                .ifPresent(room -> fields.put("room", room.val()));
        borrower.submit(form, "/loans", fields);
        return borrower.path();
    }

    /** Everybody who may approve looks at the request; those who must, do. */
    void approve(String request, Registered secret) {
        approve(request, secret, "同意，限阅览室内。");
    }

    void approve(String request, Registered secret, String opinion) {
        var company = Cast.company(secret.department()).code();
        var approvers = List.of(
                house.inPost("supervisor", secret.department().code()), house.inPost("leader-in-charge", company));
        for (var approver : approvers) {
            var page = approver.peek(request);
            if (!page.select("form[action=" + request + "/approve]").isEmpty()) {
                approver.submit(page, request + "/approve", Map.of("opinion", opinion));
            }
        }
    }

    private void read(Actor borrower, boolean andReturn) {
        var mine = borrower.get("/reading");
        var loan = mine.select("a[href^=/reading/]").attr("href");
        if (loan.isEmpty()) {
            return;
        }
        borrower.submit(loan, loan + "/start", Map.of());
        var viewer = borrower.get(loan);
        var picture = viewer.select("img[src$=.png]").attr("src");
        if (!picture.isEmpty()) {
            borrower.bytes(picture);
        }
        if (andReturn) {
            endAndReturn(borrower, viewer);
        }
    }

    private static void endAndReturn(Actor borrower, Document viewer) {
        var end = viewer.select("form[action$=/end]").attr("action");
        borrower.submit(viewer, end, Map.of());
        var mine = borrower.get("/reading");
        var back = mine.select("form[action$=/give-back]").attr("action");
        borrower.submit(mine, back, Map.of());
    }

    private void handOut(Registered secret, Actor borrower, boolean andReturn) {
        var clerk = house.inPost("clerk", secret.department().code());
        var label = labelOf(secret, clerk, borrower);
        clerk.submit(
                "/counter/lend",
                "/counter/lend",
                Map.of("label", label, "person", borrower.member().number()));
        confirm(borrower);
        if (andReturn) {
            story.morning(1);
            clerk.submit("/counter/return", "/counter/return", Map.of("label", label, "intact", "yes"));
            confirm(borrower);
        }
    }

    /** The clerk sees on the counter's list which copy is meant, takes it from the safe and scans its label. */
    private static String labelOf(Registered secret, Actor clerk, Actor borrower) {
        var line = clerk.get("/counter").select(".due").stream()
                .filter(due -> due.text().contains(borrower.member().name())
                        && due.text().contains(secret.cover()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the counter does not list the loan of " + secret.cover()));
        return clerk.get(secret.path() + "/labels").select(".sticker").stream()
                .filter(sticker -> line.text().contains(sticker.select("b").text()))
                .findFirst()
                .orElseThrow()
                .select("code")
                .text();
    }

    /** The other side finds the hand-over on her desk and confirms it by her own log-in. */
    private static void confirm(Actor borrower) {
        var over = borrower.get("/").select("a[href^=/hand-overs/]").attr("href");
        if (!over.isEmpty()) {
            borrower.submit(over, over + "/confirm", Map.of());
        }
    }
}
