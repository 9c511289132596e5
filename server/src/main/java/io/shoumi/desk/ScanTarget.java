package io.shoumi.desk;

import io.shoumi.gate.Caller;
import java.util.Optional;

/** What one module makes of a scanned label or a typed number: the path of the likely act, or nothing if it is not its own. */
public interface ScanTarget {
    /** @param scanned in half-width, without outer blanks; never to be put into an address unless it is a label or a number */
    Optional<String> find(Caller caller, String scanned);
}
