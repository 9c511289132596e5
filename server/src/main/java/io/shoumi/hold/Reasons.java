package io.shoumi.hold;

import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Why a hold was placed or lifted: kept sealed, since it tells of a case. */
@Component
class Reasons {
    static final int MAX = 2000;

    private final HomeVault vault;

    Reasons(HomeVault vault) {
        this.vault = vault;
    }

    byte[] sealed(HoldId id, String field, String told) {
        var reason = told.strip();
        if (reason.isEmpty()) {
            throw new BadInput(field, "hold.reason.missing");
        }
        if (reason.length() > MAX) {
            throw new BadInput(field, "hold.reason.long", MAX);
        }
        return vault.open()
                .sealSmall(OwnerId.SYSTEM, Purpose.REPORT, place(id, field), reason.getBytes(StandardCharsets.UTF_8));
    }

    String opened(HoldId id, String field, byte[] sealed) {
        return new String(
                vault.open().openSmall(OwnerId.SYSTEM, Purpose.REPORT, place(id, field), sealed),
                StandardCharsets.UTF_8);
    }

    private static ContextId place(HoldId id, String field) {
        return ContextId.of("legal_hold." + field, id);
    }
}
