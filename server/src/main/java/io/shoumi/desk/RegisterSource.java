package io.shoumi.desk;

import io.shoumi.gate.Caller;
import java.util.List;

/** The registers that one module keeps, as the index of registers names them; only those the caller may open. */
public interface RegisterSource {
    List<RegisterLink> registersFor(Caller caller, Shell shell);

    /**
     * One register.
     *
     * @param order where it stands in the index, as offices list them
     * @param about one line: what a line of it is
     * @param lines how many lines the caller may see; below zero shows none
     */
    record RegisterLink(int order, String title, String about, String href, String icon, long lines) {}
}
