package io.shoumi.desk;

import io.shoumi.gate.Caller;
import java.util.List;
import java.util.Optional;

/** What waits for a person in one module; the home page shows all of it, the latest deadline last. */
public interface InboxSource {
    List<InboxRow> rowsFor(Caller caller, Shell shell);

    /** Where the reader can do several of these rows at once; empty when there are not several, or no such place. */
    default Optional<Together> together(List<InboxRow> rows, Shell shell) {
        return Optional.empty();
    }

    /** A page that does several matters at once. */
    record Together(String label, String href) {}
}
