package io.shoumi.reading.web;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.PlaceId;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.gate.BadInput;
import io.shoumi.reading.BorrowForm;
import io.shoumi.reading.LoanMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of the form that asks for a loan. */
@Component
class BorrowFields {
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final Copies copies;

    BorrowFields(Copies copies) {
        this.copies = copies;
    }

    List<Option> rooms(Shell shell) {
        return copies.placesOfKind("reading-room").stream()
                .map(place -> new Option(place.id().toString(), place.code() + " " + place.name(shell)))
                .toList();
    }

    static BorrowForm read(Shell shell, Map<String, String> sent) {
        var carrier = id("carrier", sent);
        var room = id("room", sent);
        return new BorrowForm(
                "paper".equals(sent.get("mode")) ? LoanMode.PAPER : LoanMode.ELECTRONIC,
                carrier == null ? null : new CarrierId(carrier),
                sent.getOrDefault("purpose", ""),
                room == null ? null : new PlaceId(room),
                due(shell, sent.getOrDefault("due", "")));
    }

    private static @Nullable UUID id(String name, Map<String, String> sent) {
        try {
            var text = sent.getOrDefault(name, "");
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(name, "reading.choose-again");
        }
    }

    /** A loan ends when the archive closes on its last day. */
    private static Instant due(Shell shell, String typed) {
        return shell.times()
                .typed(typed)
                .map(day -> day.atTime(CLOSING).atZone(shell.times().zone()).toInstant())
                .orElseThrow(() -> new BadInput("due", "reading.due-unread"));
    }
}
