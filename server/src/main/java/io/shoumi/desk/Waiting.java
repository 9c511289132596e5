package io.shoumi.desk;

import io.shoumi.gate.Caller;

/** How many matters of one module wait for a person; the sum stands beside 办理 in the navigation. */
public interface Waiting {
    int waitingFor(Caller caller);
}
