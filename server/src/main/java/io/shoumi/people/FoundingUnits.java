package io.shoumi.people;

import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founding units under the organisation. A unit stands under a unit of its own tier or a higher one. */
@Component
public class FoundingUnits {
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    FoundingUnits(Units units, Ledger ledger, Clock clock) {
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public UnitId found(Caller by, NewUnit unit) {
        var faults = unit.faults().unless(!units.codeTaken(unit.code()), "code", "people.unit.code-taken", unit.code());
        var parent = unit.parent() == null ? null : units.find(unit.parent()).orElse(null);
        faults.unless(parent != null, "parent", "people.unit.parent-missing");
        if (parent != null && unit.kind() != null) {
            faults.unless(parent.kind().compareTo(unit.kind()) <= 0, "kind", "people.unit.kind-above");
        }
        faults.raise();
        var id = units.insert(unit, unit.kind(), clock.instant());
        ledger.stage(Act.done(ActKind.UNIT_CREATED, by.person(), "unit:" + id)
                .with("code", unit.code())
                .with("parent", String.valueOf(unit.parent())));
        return id;
    }

    /** The organisation itself, once, at set-up; without evidence of its own. */
    @Transactional
    public UnitId foundOrganisation(String nameZh, String nameEn) {
        return units.insert(new NewUnit("00", nameZh, nameEn, UnitKind.GROUP, null), UnitKind.GROUP, clock.instant());
    }
}
