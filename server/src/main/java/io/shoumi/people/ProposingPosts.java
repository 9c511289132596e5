package io.shoumi.people;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposing posts and ending them. A post proposed here gives nothing until the security administrator grants it. */
@Component
public class ProposingPosts {
    private final PostStore posts;
    private final Directory directory;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    ProposingPosts(PostStore posts, Directory directory, Units units, Ledger ledger, Clock clock) {
        this.posts = posts;
        this.directory = directory;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void propose(Caller by, PersonId person, Post post, UnitId unit) {
        var _ = directory.identityOf(person).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (units.find(unit).isEmpty()) {
            throw new BadInput("unit", "people.unit-missing");
        }
        if (posts.holds(person, post, unit, now)) {
            throw new BadInput("post", "people.post-held");
        }
        posts.propose(new Proposal(person, post, unit, by.person()), now);
        ledger.stage(Act.done(ActKind.POST_PROPOSED, by.person(), "person:" + person)
                .with("post", post.code())
                .with("unit", unit.toString()));
    }

    /** Ends a post now, proposed or granted. */
    @Transactional
    public PersonId end(Caller by, UUID holding) {
        var ended = posts.end(holding, clock.instant()).orElseThrow(NotFound::new);
        ledger.stage(Act.done(ActKind.POST_ENDED, by.person(), "person:" + ended.person())
                .with("post", ended.post())
                .with("granted", ended.granted()));
        return ended.person();
    }
}
