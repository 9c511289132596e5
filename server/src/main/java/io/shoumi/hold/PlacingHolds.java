package io.shoumi.hold;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer puts a secret, or some of its copies, on hold. */
@Component
public class PlacingHolds {
    private static final String SCOPE = "scope";

    private final HoldStore store;
    private final Copies copies;
    private final RegisterNumbers numbers;
    private final Reasons reasons;
    private final Ledger ledger;
    private final Clock clock;

    PlacingHolds(HoldStore store, Copies copies, RegisterNumbers numbers, Reasons reasons, Ledger ledger, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.numbers = numbers;
        this.reasons = reasons;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Places it at once.
     *
     * @param scope a secret's number, which covers it with all its copies; or labels of copies of one secret
     */
    @Transactional
    public HoldId place(String scope, String reason, PersonId officer) {
        var covered = covered(scope);
        if (!store.lock(covered.secret())) {
            throw new BadInput(SCOPE, "hold.scope.gone", scope.strip());
        }
        var id = HoldId.random();
        var sealed = reasons.sealed(id, "reason", reason);
        var number = numbers.next("BQ");
        store.insert(id, number, covered.secret(), covered.copies(), sealed, officer, clock.instant());
        ledger.stage(Act.done(ActKind.HOLD_PLACED, officer, "hold:" + id)
                .about(covered.secret())
                .with("hold", number)
                .with(
                        "carriers",
                        covered.copies().stream().map(CarrierId::toString).toList()));
        return id;
    }

    /** {@code copies}: empty when the whole secret is meant. */
    private record Covered(SecretId secret, List<CarrierId> copies) {}

    private Covered covered(String scope) {
        var typed = new LinkedHashSet<>(Stream.of(scope.split("[\\s,，、;；]+"))
                .filter(one -> !one.isEmpty())
                .toList());
        if (typed.isEmpty()) {
            throw new BadInput(SCOPE, "hold.scope.missing");
        }
        Set<SecretId> secrets = new LinkedHashSet<>();
        var labelled = new ArrayList<CopyView>();
        for (var one : typed) {
            var copy = Label.read(one).flatMap(copies::byLabel).orElse(null);
            secrets.add(copy == null ? numbered(one) : copy.secret());
            if (copy != null) {
                labelled.add(present(one, copy));
            }
        }
        if (secrets.size() > 1) {
            throw new BadInput(SCOPE, "hold.scope.several");
        }
        var whole = labelled.size() < typed.size();
        return new Covered(secrets.iterator().next(), whole ? List.of() : ids(labelled));
    }

    private SecretId numbered(String typed) {
        return store.secretByNumber(typed).orElseThrow(() -> new BadInput(SCOPE, "hold.scope.unknown", typed));
    }

    private static CopyView present(String typed, @Nullable CopyView copy) {
        if (copy == null || "destroyed".equals(copy.state())) {
            throw new BadInput(SCOPE, "hold.scope.gone", typed);
        }
        return copy;
    }

    private static List<CarrierId> ids(List<CopyView> labelled) {
        var ids = new TreeSet<CarrierId>(java.util.Comparator.comparing(CarrierId::toString));
        labelled.forEach(copy -> ids.add(copy.id()));
        return List.copyOf(ids);
    }
}
