package io.shoumi.clearout;

import io.shoumi.custody.RegisterNumbers;
import io.shoumi.desk.Times;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.people.Unit;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The confidentiality office opens a campaign, and each department's list is proposed by rule. */
@Component
public class OpeningClearOuts {
    private static final String REGISTER = "QT";
    private static final int NAME_MAX = 60;

    private final ClearOutStore store;
    private final ProposalStore proposals;
    private final Units units;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    OpeningClearOuts(
            ClearOutStore store,
            ProposalStore proposals,
            Units units,
            RegisterNumbers numbers,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.units = units;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A campaign as typed.
     *
     * @param due the last day; null where what was typed is none
     * @param units none for the whole house
     */
    public record NewClearOut(String name, @Nullable LocalDate due, List<UnitId> units) {
        public NewClearOut {
            units = List.copyOf(units);
        }
    }

    @Transactional
    public ClearOutId open(Caller officer, NewClearOut asked) {
        var house = units.all().stream().map(Unit::id).toList();
        var chosen = asked.units().isEmpty() ? house : asked.units();
        var today = clock.instant().atZone(Times.SHANGHAI).toLocalDate();
        new InputFaults()
                .unless(
                        !asked.name().isBlank() && asked.name().strip().length() <= NAME_MAX,
                        "name",
                        "clearout.name-wrong",
                        NAME_MAX)
                .unless(asked.due() != null && !asked.due().isBefore(today), "due", "clearout.due-wrong")
                .unless(house.containsAll(chosen), "unit", "people.unit-missing")
                .raise();
        var due = Objects.requireNonNull(asked.due());
        var opened = new ClearOut(
                ClearOutId.random(),
                numbers.next(REGISTER),
                asked.name().strip(),
                due.atTime(LocalTime.MAX.withNano(0)).atZone(Times.SHANGHAI).toInstant(),
                officer.person(),
                officer.name(),
                clock.instant(),
                null);
        store.insert(opened, chosen);
        proposals.propose(opened.id(), due, clock.instant());
        ledger.stage(
                Act.done(ActKind.CLEAR_OUT_OPENED, officer.person(), opened.id().subject())
                        .by(RulingClearOuts.CLAUSES)
                        .with("number", opened.number())
                        .with("due", opened.dueAt().toString())
                        .with("units", chosen.stream().map(UnitId::toString).toList()));
        return opened.id();
    }
}
