package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a program a token with which it may report findings, and nothing else. */
@Component
public class IssuingTokens {
    public static final int DAYS_MAX = 365;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final ApiTokens tokens;
    private final Ledger ledger;
    private final Clock clock;

    IssuingTokens(ApiTokens tokens, Ledger ledger, Clock clock) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A token on record; its text is nowhere. */
    public record Issued(String name, String person, Instant from, Instant until) {}

    /**
     * Issues one for a program that {@code officer} answers for.
     *
     * @return the token, which is shown now and never again
     */
    @Transactional
    public String issue(PersonId officer, String name, int days) {
        if (name.isBlank()) {
            throw new BadInput("name", "scan.token.name.missing");
        }
        if (days < 1 || days > DAYS_MAX) {
            throw new BadInput("days", "scan.token.days.wrong", DAYS_MAX);
        }
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = "smt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        tokens.insert(officer, name.strip(), token, now, now.plus(Duration.ofDays(days)));
        ledger.stage(Act.done(ActKind.TOKEN_ISSUED, officer, "token:" + name.strip())
                .with("rights", List.of(ApiTokens.REPORT_FINDINGS))
                .with("days", days));
        return token;
    }

    @Transactional(readOnly = true)
    public List<Issued> issued() {
        return tokens.all();
    }
}
