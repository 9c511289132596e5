package io.shoumi.reading.web;

import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Cost;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.reading.Loan;
import io.shoumi.reading.LoanId;
import io.shoumi.reading.Loans;
import io.shoumi.reading.ReadingRoom;
import io.shoumi.reading.Session;
import io.shoumi.reading.SessionId;
import io.shoumi.reading.ShowingPages;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reading room: one's loans, a sitting, and the pixels of its pages; nothing else of a document leaves through here. */
@Controller
class ReadingController {
    private final Loans loans;
    private final ReadingRoom room;
    private final ShowingPages showing;
    private final Clock clock;

    ReadingController(Loans loans, ReadingRoom room, ShowingPages showing, Clock clock) {
        this.loans = loans;
        this.room = room;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping("/reading")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView mine(Shell shell, Caller caller) {
        return new ModelAndView(
                "reading/mine", Map.of("shell", shell, "loans", loans.of(caller.person()), "now", clock.instant()));
    }

    @GetMapping("/reading/{loan}")
    @Route(value = Permission.MEMBER, audit = ActKind.CARRIER_VIEWED)
    ModelAndView read(Shell shell, Caller caller, @PathVariable UUID loan, @RequestParam(defaultValue = "1") int page) {
        var own = loans.own(new LoanId(loan), caller.person());
        return room.openSession(own.id(), caller.person())
                .map(session -> viewer(shell, own, session, page))
                .orElseGet(() ->
                        new ModelAndView("reading/start", Map.of("shell", shell, "loan", own, "now", clock.instant())));
    }

    private ModelAndView viewer(Shell shell, Loan loan, Session session, int page) {
        var count = showing.pages(loan);
        if (page < 1 || page > count) {
            throw new NotFound();
        }
        return new ModelAndView(
                "reading/viewer",
                Map.of("shell", shell, "loan", loan, "session", session, "page", page, "count", count));
    }

    @PostMapping("/reading/{loan}/start")
    @Route(value = Permission.MEMBER, audit = ActKind.READING_STARTED)
    String start(Caller caller, @PathVariable UUID loan, @RequestParam UUID room) {
        this.room.start(new LoanId(loan), new PlaceId(room), caller.person());
        return "redirect:/reading/" + loan;
    }

    @GetMapping("/reading/{session}/page/{page}.png")
    @Route(value = Permission.MEMBER, audit = ActKind.PAGE_SHOWN, cost = Cost.PIXELS)
    ResponseEntity<byte[]> page(Caller caller, @PathVariable UUID session, @PathVariable int page) {
        var pixels = showing.page(new SessionId(session), page, caller.person());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Disposition", "inline")
                .body(pixels);
    }

    /** Somebody moved at the terminal. */
    @PostMapping("/reading/{session}/alive")
    @Route(value = Permission.MEMBER, audit = ActKind.NOT_SENSITIVE)
    ResponseEntity<Void> alive(Caller caller, @PathVariable UUID session) {
        room.stirred(new SessionId(session), caller.person());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/reading/{session}/end")
    @Route(value = Permission.MEMBER, audit = ActKind.READING_ENDED)
    String end(Caller caller, @PathVariable UUID session) {
        room.end(new SessionId(session), caller.person());
        return "redirect:/reading";
    }
}
