package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulations.Designation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Designating who handles a department's secrets, for named acts, with a start and an end: done by the confidentiality office or
 * by the department's own head, never for oneself (R1.2, R2.7).
 */
@Component
public class Designating {
    private static final List<String> CLAUSES = List.of("R1.2", "R2.7");
    private static final List<Post> HEADS = List.of(Post.SUPERVISOR, Post.LEADER_IN_CHARGE, Post.GENERAL_MANAGER);

    private final DesignationStore designations;
    private final PostStore posts;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    Designating(DesignationStore designations, PostStore posts, Directory directory, Ledger ledger, Clock clock) {
        this.designations = designations;
        this.posts = posts;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the caller designates for the department. */
    public boolean mayDesignate(Caller by, UnitId unit) {
        return by.may(Permission.OFFICER) || posts.holdsGrantedIn(by.person(), HEADS, unit, clock.instant());
    }

    @Transactional
    public void designate(Caller by, NewDesignation wanted) {
        check(wanted);
        if (!mayDesignate(by, wanted.unit())) {
            throw new ActRefused("people.designate.not-yours", CLAUSES);
        }
        if (by.person().equals(wanted.person())) {
            throw new ActRefused("people.designate.self", CLAUSES);
        }
        var now = clock.instant();
        if (designations.overlaps(wanted, now)) {
            throw new BadInput("number", "people.designate.overlaps");
        }
        var id = designations.insert(wanted, by.person(), now);
        ledger.stage(Act.done(ActKind.DESIGNATED, by.person(), "designation:" + id)
                .by(CLAUSES)
                .with("person", wanted.person().toString())
                .with("unit", wanted.unit().toString())
                .with(
                        "acts",
                        wanted.acts().stream().map(Designation::code).sorted().toList())
                .with("from", wanted.period().from().toString())
                .with("to", wanted.period().to().toString()));
    }

    private void check(NewDesignation wanted) {
        var faults = new InputFaults()
                .unless(directory.identityOf(wanted.person()).isPresent(), "number", "people.number-unknown")
                .unless(!wanted.acts().isEmpty(), "acts", "people.designate.acts-missing")
                .unless(wanted.period().inOrder(), "to", "people.period-order")
                .unless(!wanted.period().over(clock.instant()), "to", "people.period-over");
        faults.raise();
    }

    /** Ends a designation before its time. */
    @Transactional
    public void end(Caller by, UUID designation) {
        var unit = designations.unitOf(designation, clock.instant()).orElseThrow(NotFound::new);
        if (!mayDesignate(by, unit)) {
            throw new ActRefused("people.designate.not-yours", CLAUSES);
        }
        designations.end(designation, clock.instant());
        ledger.stage(Act.done(ActKind.DESIGNATED, by.person(), "designation:" + designation)
                .by(CLAUSES)
                .with("ended", true));
    }
}
