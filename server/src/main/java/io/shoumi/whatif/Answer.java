package io.shoumi.whatif;

import io.shoumi.regulations.Action;
import io.shoumi.regulations.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rule book says.
 *
 * @param name of the person asked about
 * @param coverTitle null for whoever may not see the secret
 * @param copyNumber the copy that was ruled on; null for an act about the secret as a whole
 */
public record Answer(
        Action action,
        String name,
        String number,
        String secretNumber,
        @Nullable String coverTitle,
        @Nullable String copyNumber,
        Instant at,
        Ruling ruling) {}
