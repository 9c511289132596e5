package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.FoundListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A copy that its holder lost is no longer the holder's once it turned up: it lies in its place. */
@Component
class CopyOfFound implements FoundListener {
    private final ShareStore shares;
    private final Clock clock;

    CopyOfFound(ShareStore shares, Clock clock) {
        this.shares = shares;
        this.clock = clock;
    }

    @Override
    public void found(CarrierId carrier) {
        shares.of(carrier)
                .filter(share -> share.state() == Share.State.HELD)
                .ifPresent(share -> shares.returned(share.id(), null, null, clock.instant()));
    }
}
