package io.shoumi.identity;

import com.webauthn4j.data.AuthenticationData;
import io.shoumi.identity.Guesses.Door;
import io.shoumi.identity.LogIn.Result;
import io.shoumi.identity.PasskeyCeremonies.Checked;
import io.shoumi.identity.PasskeySites.Site;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Log-in with a passkey alone: the device is one factor, the finger, face or PIN that opened it the other. Nobody types a login, so
 * that nothing is learnt about which exist; a wrong password somewhere else does not keep a passkey's owner out.
 */
@Component
public class PasskeyLogIn {
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyCeremonies ceremonies;
    private final Guesses guesses;
    private final Ledger ledger;
    private final Clock clock;

    PasskeyLogIn(
            Accounts accounts,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyCeremonies ceremonies,
            Guesses guesses,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.guesses = guesses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of judging an answer. */
    private sealed interface Judged {
        record Right(Passkey passkey) implements Judged {}

        record Wrong(@Nullable PersonId person, String name, String why) implements Judged {}
    }

    /** What the browser asks its authenticators; any passkey of this site may answer. */
    public Map<String, Object> options(Site site, byte[] browser) {
        return Map.of(
                "challenge",
                base64(challenges.fresh(PasskeyChallenges.Use.LOG_IN, browser)),
                "rpId",
                site.name(),
                "userVerification",
                "required",
                "allowCredentials",
                List.of(),
                "timeout",
                PasskeyChallenges.VALID.toMillis());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Transactional
    public Result tryLogIn(PasskeyAnswer answer) {
        var slowed = guesses.stillFor(Door.ADDRESS, answer.address());
        if (slowed.isPositive()) {
            return locked(new Judged.Wrong(null, "unknown", "address"), slowed);
        }
        return switch (judge(answer)) {
            case Judged.Right(var passkey) -> admit(passkey);
            case Judged.Wrong wrong -> deny(wrong, answer.address());
        };
    }

    private Judged judge(PasskeyAnswer answer) {
        var read = ceremonies.read(answer.json());
        if (read.isEmpty()) {
            return new Judged.Wrong(null, "unknown", "unreadable");
        }
        var data = read.get();
        var challenge = Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
        var against = challenges.spend(PasskeyChallenges.Use.LOG_IN, answer.browser(), challenge);
        return switch (passkeys.look(data.getCredentialId())) {
            case Passkeys.Looked.Refused(var person, var name, var why) ->
                new Judged.Wrong(person, name, against.orElse(why));
            case Passkeys.Looked.InForce(var passkey) ->
                against.<Judged>map(why -> wrong(passkey, why)).orElseGet(() -> judge(data, answer.site(), passkey));
        };
    }

    private Judged judge(AuthenticationData data, Site site, Passkey passkey) {
        var account = accounts.of(passkey.person());
        if (account.map(Account::state).filter(Account.State.ACTIVE::equals).isEmpty()) {
            return wrong(passkey, "account");
        }
        if (guesses.stillFor(Door.PASSKEY, passkey.toString()).isPositive()) {
            return wrong(passkey, "locked");
        }
        if (!Arrays.equals(data.getUserHandle(), handle(passkey.person()))) {
            return wrong(passkey, "another-person");
        }
        return switch (ceremonies.check(data, site, passkey)) {
            case Checked.Right<Passkey>(var counted) -> new Judged.Right(counted);
            case Checked.Wrong<Passkey>(var why) -> wrong(passkey, why);
        };
    }

    private static Judged.Wrong wrong(Passkey passkey, String why) {
        return new Judged.Wrong(passkey.person(), passkey.id().toString(), why);
    }

    /** What an authenticator knows a person by: no name, no login. */
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    private Result admit(Passkey passkey) {
        passkeys.used(passkey, clock.instant());
        guesses.forget(Door.PASSKEY, passkey.toString());
        ledger.stage(Act.done(ActKind.LOGGED_IN, passkey.person(), "account:" + passkey.person())
                .with("passkey", passkey.id().toString()));
        return new Result.Admitted(passkey.person());
    }

    private Result deny(Judged.Wrong wrong, String address) {
        var key = "passkey:" + wrong.name();
        var still = guesses.stillFor(Door.PASSKEY, key);
        if (wrong.why().equals("locked")) {
            return locked(wrong, still);
        }
        var ofAddress = guesses.countFailure(Door.ADDRESS, address);
        var ofPasskey = wrong.person() == null
                ? Optional.<Guesses.Count>empty()
                : Optional.of(guesses.countFailure(Door.PASSKEY, key));
        var blocked = ofPasskey.filter(Guesses.Count::blocked);
        ledger.stage(refused(kind(wrong, blocked.isPresent() || ofAddress.blocked()), wrong)
                .with("of-address", ofAddress.failures()));
        return blocked.<Result>map(count -> new Result.Locked(count.stillFor())).orElseGet(Result.Denied::new);
    }

    private static ActKind kind(Judged.Wrong wrong, boolean blocked) {
        if (wrong.why().equals(PasskeyCeremonies.POSSIBLE_CLONE)) {
            return ActKind.PASSKEY_CLONED;
        }
        return blocked ? ActKind.LOCKED_OUT : ActKind.LOGGED_IN;
    }

    private Result locked(Judged.Wrong wrong, Duration still) {
        ledger.stage(refused(ActKind.LOGGED_IN, wrong));
        return new Result.Locked(still);
    }

    private static Act refused(ActKind kind, Judged.Wrong wrong) {
        return Act.refused(kind, wrong.person(), "account:" + (wrong.person() == null ? "unknown" : wrong.person()))
                .with("passkey", wrong.name())
                .with("why", wrong.why());
    }
}
