package io.shoumi.audit;

import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.LogKeeper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the evidence log. */
@Component
public class EvidenceLog {
    private final EntryStore store;
    private final LogKeeper keeper;

    EvidenceLog(EntryStore store, LogKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public EntryPage find(EntryFilter filter, int page) {
        return new EntryPage(store.find(filter, page), store.count(filter), page);
    }

    /** The kinds that the log holds, for the filter. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return store.kinds();
    }

    @Transactional(readOnly = true)
    public Entry at(long index) {
        return store.at(index).orElseThrow(NotFound::new);
    }

    /** The last signed head, when the vault is open. */
    public Optional<SignedCheckpoint> head() {
        return keeper.head();
    }

    /** The proof of one entry as a file for somebody outside (C2SP tlog-proof). */
    public byte[] proof(long index) {
        return keeper.proof(index).orElseThrow(NotFound::new);
    }
}
