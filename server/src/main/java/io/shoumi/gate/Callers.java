package io.shoumi.gate;

import io.shoumi.ledger.Act;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who a request comes from; implemented where accounts live. */
public interface Callers {
    /** The caller with the grants in force now, or null for nobody known. */
    @Nullable
    Caller of(HttpServletRequest request);

    /** The entry that somebody leaves who came with a token and is not known by it; null where there is nothing to tell. */
    @Nullable
    Act refusal(HttpServletRequest request);
}
