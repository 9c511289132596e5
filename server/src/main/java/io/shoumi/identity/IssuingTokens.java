package io.shoumi.identity;

import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a program a token with which it may do what is ticked, and nothing else: at most what the officer may who answers for it. */
@Component
public class IssuingTokens {
    public static final int DAYS_MAX = 365;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{3,39}");

    private final ApiTokens tokens;
    private final Ledger ledger;
    private final Clock clock;

    IssuingTokens(ApiTokens tokens, Ledger ledger, Clock clock) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A token on record; its text is nowhere.
     *
     * @param address the only one it may come from, if it is bound to one
     */
    public record Issued(
            UUID id,
            String name,
            String person,
            @Nullable String address,
            List<String> rights,
            Instant from,
            Instant until,
            @Nullable Instant usedAt,
            State state) {}

    /** Whether a token opens anything. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        REVOKED
    }

    /**
     * What is asked for.
     *
     * @param address the only one it may come from; empty for any
     * @param rights codes of {@link TokenRight}
     */
    public record Wish(String name, int days, String address, List<String> rights) {
        public Wish {
            rights = List.copyOf(rights);
        }

        /** One with which a scanner reports what it found. */
        public static Wish ofScanner(String name, int days, String address) {
            return new Wish(name, days, address, List.of(TokenRight.REPORT_FINDINGS.code()));
        }
    }

    /**
     * Issues one for a program that {@code officer} answers for.
     *
     * @return the token, which is shown now and never again
     */
    @Transactional
    public String issue(PersonId officer, Wish wish) {
        var from = wish.address().strip();
        var rights = wish.rights().stream()
                .flatMap(code -> TokenRight.of(code).stream())
                .map(TokenRight::code)
                .distinct()
                .sorted()
                .toList();
        new InputFaults()
                .unless(!wish.name().isBlank(), "name", "scan.token.name.missing")
                .unless(wish.days() >= 1 && wish.days() <= DAYS_MAX, "days", "scan.token.days.wrong", DAYS_MAX)
                .unless(from.isEmpty() || ADDRESS.matcher(from).matches(), "address", "scan.token.address.wrong")
                .unless(!rights.isEmpty(), "right", "scan.token.right.missing")
                .raise();
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = "smt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // as exact as the database keeps it, since the end is bound into the token
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var bound = from.isEmpty() ? null : from;
        var draft = new ApiTokens.Draft(officer, wish.name().strip(), bound, rights);
        var id = tokens.insert(draft, token, now, now.plus(Duration.ofDays(wish.days())));
        ledger.stage(Act.done(ActKind.TOKEN_ISSUED, officer, "token:" + id)
                .with("rights", rights)
                .with("days", wish.days()));
        return token;
    }

    /** Ends a token at once; one that has ended already is not there to be revoked. */
    @Transactional
    public void revoke(PersonId officer, UUID token) {
        if (!tokens.revoke(token, officer, clock.instant())) {
            throw new NotFound();
        }
        ledger.stage(Act.done(ActKind.TOKEN_REVOKED, officer, "token:" + token));
    }

    @Transactional(readOnly = true)
    public List<Issued> issued() {
        return tokens.all(clock.instant());
    }
}
