package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import org.springframework.stereotype.Component;

/** Draws a page, enters it in the log, marks it with its reader, and only then hands out the pixels. */
@Component
public class ShowingPages {
    private final ReadingRoom room;
    private final PageImages images;

    ShowingPages(ReadingRoom room, PageImages images) {
        this.room = room;
        this.images = images;
    }

    /** PNG with the watermark in its pixels; its evidence is durable when this returns. */
    public byte[] page(SessionId session, int page, PersonId reader) {
        var loan = room.reading(session, reader);
        var drawn = images.page(loan.secret(), page);
        var mark = room.show(session, page, reader);
        return Watermark.draw(drawn, mark);
    }

    public int pages(Loan loan) {
        return images.count(loan.secret());
    }
}
