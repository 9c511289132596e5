package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.Purpose;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a refused proposal back to its proposer as it was typed, the true title with it; that it was shown is evidence. */
@Component
public class Correcting {
    private final RefusedStore store;
    private final SealedFiles files;
    private final Ledger ledger;

    Correcting(RefusedStore store, SealedFiles files, Ledger ledger) {
        this.store = store;
        this.files = files;
        this.ledger = ledger;
    }

    /** The fields of the proposal's form. */
    @Transactional
    public Map<String, String> open(SecretId id, PersonId proposer) {
        var proposed = store.proposed(id, proposer).orElseThrow(NotFound::new);
        var fields = new HashMap<>(proposed.fields());
        fields.put("trueTitle", files.openSmall(id, Purpose.TITLE, SealedFiles.trueTitle(id), proposed.titleSealed()));
        fields.put(
                "scopePeople", String.join(" ", store.numbersOf(proposed.scope().people())));
        fields.put("scopeUnits", joined(proposed.scope().units()));
        fields.put("scopePosts", joined(proposed.scope().posts()));
        ledger.stage(Act.done(ActKind.TRUE_TITLE_SHOWN, proposer, "secret:" + id)
                .about(id)
                .with("why", "correcting"));
        return fields;
    }

    /** @throws NotFound unless it is the proposer's own refused proposal */
    @Transactional(readOnly = true)
    public void requireOwn(SecretId id, PersonId proposer) {
        if (store.proposed(id, proposer).isEmpty()) {
            throw new NotFound();
        }
    }

    private static String joined(java.util.List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
