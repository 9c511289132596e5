package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.regulations.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * The leave by which a copy goes to an outsider (R2.10): the module that keeps leaves answers, a dispatch asks. One leave is used up by
 * one dispatch; all joins the caller's transaction, and nothing here stages evidence.
 */
public interface OutsiderLeave {
    /**
     * What speaks for giving the copy to that organisation: plain where nobody gave leave.
     *
     * @throws io.shoumi.gate.ActRefused where leave was given and does not stand any more
     */
    Circumstances standing(CarrierId copy, Organisation to);

    /**
     * The dispatch takes the copy there and uses its leave up.
     *
     * @return the number of the leave
     * @throws io.shoumi.gate.ActRefused where none stands, or the copy is not made ready as it asks
     */
    String use(CarrierId copy, Organisation to, DispatchId line);

    /** A line that used leaves was struck: they are with the line that says it right, or unused again where there is none. */
    void moved(DispatchId from, @Nullable DispatchId to);
}
