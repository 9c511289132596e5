package io.shoumi.regulation;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.regulations.Regulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit adopts a regulation, or ceases to. Acts are judged by what bound their unit at their moment. */
@Component
public class Adopting {
    private final Adoptions adoptions;
    private final Units units;
    private final Coverage coverage;
    private final Ledger ledger;

    Adopting(Adoptions adoptions, Units units, Coverage coverage, Ledger ledger) {
        this.adoptions = adoptions;
        this.units = units;
        this.coverage = coverage;
        this.ledger = ledger;
    }

    @Transactional
    public void adopt(Caller by, UnitId unit, Regulation regulation) {
        var _ = units.find(unit).orElseThrow(NotFound::new);
        if (adoptions.binds(unit, regulation)) {
            throw new BadInput("regulation", "regulation.adopted-already", regulation.code());
        }
        adoptions.begin(unit, regulation, by.person());
        stage(by, unit, regulation, true);
    }

    @Transactional
    public void cease(Caller by, UnitId unit, Regulation regulation) {
        if (!adoptions.end(unit, regulation)) {
            throw new NotFound();
        }
        stage(by, unit, regulation, false);
    }

    private void stage(Caller by, UnitId unit, Regulation regulation, boolean adopted) {
        coverage.forget();
        ledger.stage(Act.done(ActKind.REGULATION_ADOPTED, by.person(), "unit:" + unit)
                .with("regulation", regulation.code())
                .with("adopted", adopted));
    }
}
