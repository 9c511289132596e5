package io.shoumi.emergency;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the confidentiality office who had no part in it says, once it is over, whether the emergency was one. */
@Component
public class Reviewing {
    private static final int TEXT_CHARS_MAX = 2000;

    private final EmergencyStore store;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;

    Reviewing(EmergencyStore store, HomeVault vault, Ledger ledger, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Emergency> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Emergency find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    public boolean mayReview(Caller caller, Emergency emergency) {
        return caller.may(Permission.OFFICER)
                && !emergency.reviewed()
                && !emergency.openAt(clock.instant())
                && !emergency.parties().contains(caller.person());
    }

    @Transactional
    public void review(Caller by, UUID id, boolean justified, String text) {
        var emergency = store.lock(id).orElseThrow(NotFound::new);
        if (emergency.openAt(clock.instant())) {
            throw new ActRefused("emergency.still-open", List.of());
        }
        if (!mayReview(by, emergency)) {
            throw new ActRefused("emergency.another-reviews", List.of());
        }
        if (text.isBlank() || text.length() > TEXT_CHARS_MAX) {
            throw new BadInput("text", "emergency.text-missing", TEXT_CHARS_MAX);
        }
        var sealed = vault.open()
                .sealSmall(
                        OwnerId.SYSTEM,
                        Purpose.REPORT,
                        context(id),
                        text.strip().getBytes(StandardCharsets.UTF_8));
        store.review(id, by.person(), clock.instant(), justified, sealed);
        ledger.stage(Act.done(ActKind.EMERGENCY_REVIEWED, by.person(), "emergency:" + id)
                .about(emergency.secret())
                .with("number", emergency.number())
                .with("justified", justified));
    }

    /** What the reviewer wrote; for the confidentiality office. */
    @Transactional(readOnly = true)
    public Optional<String> text(Caller caller, UUID id) {
        return caller.may(Permission.OFFICER)
                ? store.reviewText(id)
                        .map(kept -> new String(
                                vault.open().openSmall(OwnerId.SYSTEM, Purpose.REPORT, context(id), kept),
                                StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static ContextId context(UUID id) {
        return ContextId.of("emergency.review", id);
    }
}
