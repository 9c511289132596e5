package io.shoumi.incident;

import io.shoumi.custody.CarrierId;

/** Told, in the same transaction, that a lost copy lies in its place again: what still ran for it ends. */
public interface FoundListener {
    void found(CarrierId carrier);
}
