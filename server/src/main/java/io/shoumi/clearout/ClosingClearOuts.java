package io.shoumi.clearout;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulations.Bilingual;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The confidentiality office closes a campaign once every item has come to its end (R1.3). */
@Component
public class ClosingClearOuts {
    private final ClearOuts clearOuts;
    private final ClearOutStore store;
    private final Ledger ledger;
    private final Clock clock;

    ClosingClearOuts(ClearOuts clearOuts, ClearOutStore store, Ledger ledger, Clock clock) {
        this.clearOuts = clearOuts;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws ActRefused naming the departments where something is open, and how much where the caller may know it */
    @Transactional
    public void close(ClearOutId id, Caller officer) {
        store.lock(id);
        var clearOut = clearOuts.visible(id, officer);
        if (!clearOut.running()) {
            throw new ActRefused("clearout.over", List.of(), clearOut.number());
        }
        var open = clearOuts.departments(id, officer.person()).stream()
                .filter(one -> !one.done())
                .map(Department::open)
                .toList();
        if (!open.isEmpty()) {
            throw new ActRefused("clearout.still-open", RulingClearOuts.CLAUSES, joined(open));
        }
        store.close(id, officer.person(), clock.instant());
        ledger.stage(Act.done(ActKind.CLEAR_OUT_CLOSED, officer.person(), id.subject())
                .by(RulingClearOuts.CLAUSES)
                .with("number", clearOut.number()));
    }

    private static Bilingual joined(List<Bilingual> names) {
        return new Bilingual(
                names.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                names.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }
}
