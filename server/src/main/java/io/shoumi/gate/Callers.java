package io.shoumi.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who a request comes from; implemented where accounts live. */
public interface Callers {
    /** The caller with the grants in force now, or null for nobody known. */
    @Nullable
    Caller of(HttpServletRequest request);
}
