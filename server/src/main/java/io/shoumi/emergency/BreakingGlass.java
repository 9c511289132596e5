package io.shoumi.emergency;

import io.shoumi.custody.PlaceId;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.reading.EmergencyLoans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a secret to one person for some hours, once two have agreed. Without evidence of its own; the joining act, in whose
 * transaction it runs, has it. While a review is overdue nothing is opened.
 */
@Component
public class BreakingGlass {
    private static final Duration REVIEW_WITHIN = Duration.ofHours(72);

    private final EmergencyStore store;
    private final EmergencyLoans loans;
    private final RegisterNumbers numbers;
    private final Clock clock;

    BreakingGlass(EmergencyStore store, EmergencyLoans loans, RegisterNumbers numbers, Clock clock) {
        this.store = store;
        this.loans = loans;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Who reads what, where, how long, why; and the two who agreed. */
    public record Wish(
            PersonId reader,
            SecretId secret,
            PlaceId room,
            int hours,
            String reason,
            PersonId askedBy,
            PersonId joinedBy) {}

    /** What was opened. */
    public record Opened(String number, String loan, Instant until, List<String> clauses) {}

    @Transactional(readOnly = true)
    public Optional<SecretId> secretByNumber(String number) {
        return store.secretByNumber(number);
    }

    /**
     * Whether a secret may be opened to somebody now.
     *
     * @throws ActRefused while an earlier emergency should have been reviewed, or while this very one is open
     */
    @Transactional(readOnly = true)
    public void requireOpenable(PersonId reader, SecretId secret) {
        var now = clock.instant();
        if (store.reviewOverdue(now)) {
            throw new ActRefused("emergency.review-overdue", List.of());
        }
        store.inForce(reader, secret, now).ifPresent(number -> {
            throw new ActRefused("emergency.open-already", List.of(), number);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Opened open(UUID id, Wish wish) {
        requireOpenable(wish.reader(), wish.secret());
        var now = clock.instant();
        var until = now.plus(Duration.ofHours(wish.hours()));
        store.scope(wish, now, until);
        var loan = loans.lend(new EmergencyLoans.Wanted(
                wish.secret(), wish.reader(), wish.room(), until, wish.reason(), wish.joinedBy()));
        var number = numbers.next("YJ");
        store.insert(id, number, wish, loan.number(), now, until, until.plus(REVIEW_WITHIN));
        return new Opened(number, loan.number(), until, loan.clauses());
    }
}
