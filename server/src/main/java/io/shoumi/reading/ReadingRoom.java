package io.shoumi.reading;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Place;
import io.shoumi.custody.PlaceId;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Safeguard;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of electronic loans: starting, showing pages, ending. */
@Component
public class ReadingRoom {
    private static final String ROOM = "reading-room";

    private final Rulings rulings;
    private final Copies copies;
    private final LoanStore loans;
    private final SessionStore sessions;
    private final Ledger ledger;
    private final Clock clock;

    ReadingRoom(Rulings rulings, Copies copies, LoanStore loans, SessionStore sessions, Ledger ledger, Clock clock) {
        this.rulings = rulings;
        this.copies = copies;
        this.loans = loans;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sits down in the room that the loan names; an earlier session of the loan ends. */
    @Transactional
    public SessionId start(LoanId id, PlaceId confirmedRoom, PersonId reader) {
        var loan = readable(id, reader);
        if (!confirmedRoom.value().equals(loan.names().room())) {
            throw new ActRefused(
                    "reading.another-room",
                    List.of("R1.4"),
                    String.valueOf(loan.names().roomZh()));
        }
        var ruling = ruledOn(loan, reader);
        var now = clock.instant();
        sessions.open(id).forEach(open -> sessions.end(open.id(), now));
        var room = copies.place(confirmedRoom).map(Place::code).orElseThrow(NotFound::new);
        var session = new Session(SessionId.random(), id, reader, room, now, now, null);
        sessions.insert(session, loan);
        ledger.stage(LoanEvidence.of(ActKind.READING_STARTED, reader, loan)
                .by(clauses(ruling))
                .with("session", session.id().toString())
                .with("terminal", room));
        return session.id();
    }

    private Loan readable(LoanId id, PersonId reader) {
        var loan = loans.find(id).filter(l -> l.borrower().equals(reader)).orElseThrow(NotFound::new);
        if (!loan.readableAt(clock.instant())) {
            throw new ActRefused("reading.not-readable", List.of(), loan.number());
        }
        return loan;
    }

    /** A terminal is a reading room until terminals are registered: the safeguard holds when the room is an approved one. */
    private Permitted ruledOn(Loan loan, PersonId reader) {
        var inRoom = Optional.ofNullable(loan.names().room())
                .map(PlaceId::new)
                .flatMap(copies::place)
                .filter(place -> place.approved() && ROOM.equals(place.kind()))
                .isPresent();
        var circumstances = inRoom ? Circumstances.plain().with(Safeguard.READING_ROOM) : Circumstances.plain();
        return rulings.requireOnCarrier(Action.READ_PAGE, reader, loan.carrier().value(), circumstances);
    }

    private static List<String> clauses(Permitted ruling) {
        return ruling.clauses().stream().map(Object::toString).toList();
    }

    /** The open session of a loan, if the reader has one. */
    @Transactional(readOnly = true)
    public Optional<Session> openSession(LoanId loan, PersonId reader) {
        return sessions.open(loan).stream()
                .filter(session -> session.reader().equals(reader) && session.openAt(clock.instant()))
                .findFirst();
    }

    /** The loan that an open session of this reader reads; not found for anybody else's, ended or idle ones alike. */
    @Transactional(readOnly = true)
    public Loan reading(SessionId id, PersonId reader) {
        return loans.find(session(id, reader).loan()).orElseThrow(NotFound::new);
    }

    private Session session(SessionId id, PersonId reader) {
        return sessions.find(id)
                .filter(session -> session.reader().equals(reader) && session.openAt(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Rules on one page and enters it in the log; durable when this returns, so the pixels may leave.
     *
     * @return what must stand in the pixels
     */
    @Transactional
    public Mark show(SessionId id, int page, PersonId reader) {
        var session = session(id, reader);
        var loan = readable(session.loan(), reader);
        var ruling = ruledOn(loan, reader);
        var now = clock.instant();
        sessions.seen(id, now);
        sessions.shown(id, page, now);
        ledger.stage(LoanEvidence.of(ActKind.PAGE_SHOWN, reader, loan)
                .by(clauses(ruling))
                .with("session", id.toString())
                .with("page", page)
                .with("terminal", session.terminal()));
        return new Mark(
                loan.names().borrower(), loan.names().borrowerNumber(), now, loan.copyNumber(), session.terminal());
    }

    /** The reader stirred: the session stays open. */
    @Transactional
    public void stirred(SessionId id, PersonId reader) {
        sessions.seen(session(id, reader).id(), clock.instant());
    }

    /** Gets up; the loan stays. */
    @Transactional
    public void end(SessionId id, PersonId reader) {
        var session = sessions.find(id).filter(s -> s.reader().equals(reader)).orElseThrow(NotFound::new);
        var loan = loans.find(session.loan()).orElseThrow(NotFound::new);
        if (!sessions.end(id, clock.instant())) {
            throw new ActRefused("reading.session-over", List.of());
        }
        stageEnd(loan, session, "reader");
    }

    /** Gives an electronic loan back: its sessions end, and the register line with them. */
    @Transactional
    public void giveBack(LoanId id, PersonId reader) {
        var loan = loans.lock(id);
        if (!loan.borrower().equals(reader) || !loan.electronic()) {
            throw new NotFound();
        }
        if (!loan.lent()) {
            throw new ActRefused("reading.not-readable", List.of(), loan.number());
        }
        var ruling = rulings.requireOnCarrier(
                Action.RETURN_LOAN, reader, loan.carrier().value(), Circumstances.plain());
        var now = clock.instant();
        sessions.open(id).forEach(open -> sessions.end(open.id(), now));
        loans.returned(id, null, now);
        ledger.stage(LoanEvidence.of(ActKind.RETURN_DECLARED, reader, loan)
                .by(clauses(ruling))
                .with("mode", loan.mode().code()));
    }

    /** Ends a session in which nobody stirs; joins the caller's transaction. */
    @Transactional
    public void endAway(SessionId id) {
        var now = clock.instant();
        sessions.find(id)
                .filter(session -> !session.openAt(now) && sessions.end(id, now))
                .ifPresent(session -> stageEnd(loans.find(session.loan()).orElseThrow(), session, "away"));
    }

    private void stageEnd(Loan loan, Session session, String why) {
        ledger.stage(LoanEvidence.of(ActKind.READING_ENDED, Objects.requireNonNull(session.reader()), loan)
                .with("session", session.id().toString())
                .with("why", why)
                .with("pages", sessions.pagesShown(session.id())));
    }
}
