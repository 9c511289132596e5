package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Naming somebody who decides in a leader's stead for a time: by the leader, or by the confidentiality office. The deputy signs in
 * their own name; their own requests stay closed to them.
 */
@Component
public class NamingDeputies {
    private final Deputies deputies;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    NamingDeputies(Deputies deputies, Directory directory, Ledger ledger, Clock clock) {
        this.deputies = deputies;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void name(Caller by, PersonId leader, PersonId deputy, Period period) {
        var now = clock.instant();
        new InputFaults()
                .unless(deputies.leads(leader, now), "leader", "people.deputy.no-leader")
                .unless(directory.identityOf(deputy).isPresent(), "deputy", "people.number-unknown")
                .unless(!leader.equals(deputy), "deputy", "people.deputy.self")
                .unless(!by.person().equals(deputy), "deputy", "people.deputy.oneself")
                .unless(period.inOrder(), "to", "people.period-order")
                .unless(!period.over(now), "to", "people.period-over")
                .raise();
        mayName(by, leader);
        var id = deputies.insert(leader, deputy, period, by.person());
        ledger.stage(Act.done(ActKind.DEPUTY_NAMED, by.person(), "deputy:" + id)
                .with("leader", leader.toString())
                .with("deputy", deputy.toString())
                .with("from", period.from().toString())
                .with("to", period.to().toString()));
    }

    private static void mayName(Caller by, PersonId leader) {
        if (!by.person().equals(leader) && !by.may(Permission.OFFICER)) {
            throw new ActRefused("people.deputy.not-yours", List.of());
        }
    }

    @Transactional
    public void end(Caller by, UUID deputy) {
        var now = clock.instant();
        mayName(by, deputies.leaderOf(deputy, now).orElseThrow(NotFound::new));
        deputies.end(deputy, now);
        ledger.stage(
                Act.done(ActKind.DEPUTY_NAMED, by.person(), "deputy:" + deputy).with("ended", true));
    }
}
