package io.shoumi.desk;

import io.shoumi.gate.Caller;
import java.util.List;

/** What waits for a person in one module; the home page shows all of it, the latest deadline last. */
public interface InboxSource {
    List<InboxRow> rowsFor(Caller caller, Shell shell);
}
