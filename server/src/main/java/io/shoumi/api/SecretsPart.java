package io.shoumi.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in the order in which they changed.
 *
 * @param next what {@code after} must say to get the next part; null at the end
 */
record SecretsPart(List<SecretSummary> secrets, @Nullable String next) {
    SecretsPart {
        secrets = List.copyOf(secrets);
    }
}
