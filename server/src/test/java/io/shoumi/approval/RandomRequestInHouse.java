package io.shoumi.approval;

import io.shoumi.TestHouse;
import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** As {@link RandomRequest}, with the server's own use cases on its database, while people gain and lose their posts. */
final class RandomRequestInHouse {
    private static final int TRIED = 25;
    private static final List<Role> ROLES =
            List.of(Role.SUPERVISOR, Role.LEADER_IN_CHARGE, Role.GENERAL_MANAGER, Role.ANOTHER_PERSON);

    final List<Done> done = new ArrayList<>();
    private final Offices offices;
    private final TestHouse house;
    private final RandomGenerator random;
    private final PersonId requester;
    private final RequestId id;
    private final RequestOracle oracle;
    private final Set<Round.Decision> decided = new HashSet<>();
    private final List<String> unentitled = new ArrayList<>();
    private int contents;

    private RandomRequestInHouse(Offices offices, RandomGenerator random, NewRequest asked, Submission sent) {
        this.offices = offices;
        this.house = offices.house;
        this.random = random;
        requester = asked.requester();
        id = sent.id();
        oracle = new RequestOracle(requester, asked.content(), roles(asked), sent.expiresAt());
    }

    /** Empty where nobody but the requester could decide it. */
    static Optional<RandomRequestInHouse> tried(Offices offices, RandomGenerator random) {
        offices.deal();
        var asked = asked(offices, random, offices.anybody().id(), 0);
        var transaction = new TransactionTemplate(offices.house.bean(PlatformTransactionManager.class));
        var submitting = offices.house.bean(Submitting.class);
        try {
            var sent = transaction.execute(status -> submitting.submitWithoutEvidence(asked));
            var request = new RandomRequestInHouse(offices, random, asked, sent);
            for (var i = 0; i < TRIED; i++) {
                request.tryOnce();
            }
            request.close();
            return Optional.of(request);
        } catch (ActRefused nobody) {
            return Optional.empty();
        }
    }

    private static NewRequest asked(Offices offices, RandomGenerator random, PersonId requester, int version) {
        var roles = EnumSet.of(ROLES.get(random.nextInt(ROLES.size())));
        if (random.nextBoolean()) {
            roles.add(ROLES.get(random.nextInt(ROLES.size())));
        }
        var needs = roles.stream().map(role -> new Need(role, List.of())).toList();
        var content = new Content(Map.of("copy", String.valueOf(version)));
        // nobody asks leave to report a loss: no module acts on the approval
        return new NewRequest(Action.REPORT_LOSS, requester, null, null, offices.unit, content, Need.together(needs));
    }

    private static Set<Role> roles(NewRequest asked) {
        var roles = EnumSet.noneOf(Role.class);
        asked.needs().forEach(need -> roles.add(need.role()));
        return roles;
    }

    ApprovalState state() {
        return request().state();
    }

    RequestOracle oracle() {
        return oracle;
    }

    /** Acts of people who by the posts of the moment had no right to them. */
    List<String> unentitled() {
        return unentitled;
    }

    private Request request() {
        return house.bean(Requests.class).find(id).orElseThrow();
    }

    private void tryOnce() {
        var before = request();
        var somebody = offices.anybody().id();
        try {
            switch (random.nextInt(24)) {
                case 0 -> offices.dismiss();
                case 1 -> offices.appoint();
                case 2 -> offices.back();
                case 3 -> offices.standIn();
                case 4 -> house.bean(Withdrawing.class).withdraw(id, random.nextInt(4) == 0 ? requester : somebody);
                case 5 -> waited(before);
                case 6 -> house.bean(Deciding.class).refuse(id, somebody, opinion(), digest(before));
                case 7 -> house.bean(Deciding.class).giveBack(id, somebody, opinion(), digest(before));
                case 8, 9 -> handedOn(before, somebody);
                case 10, 11 -> added(before, somebody);
                case 12, 13 -> sentAgain(somebody);
                default -> house.bean(Deciding.class).approve(id, somebody, opinion(), digest(before));
            }
        } catch (ActRefused | BadInput | NotFound no) {
            return;
        }
        newDecision(before).ifPresent(decision -> {
            entitled(before, decision.signature().authority());
            let(new Done.Decided(decision.signature(), decision.outcome()));
        });
    }

    private String opinion() {
        return random.nextInt(4) == 0 ? "" : "同意";
    }

    private Digest digest(Request request) {
        var content = random.nextInt(6) == 0
                ? new Content(Map.of("copy", "旧"))
                : request.state().content();
        return content.digest();
    }

    private void let(Done what) {
        done.add(what);
        oracle.read(what);
    }

    private Optional<Round.Decision> newDecision(Request before) {
        return house.bean(RoundStore.class).decisions(id, before.round()).stream()
                .filter(decision -> !decided.contains(decision))
                .peek(decided::add)
                .findFirst();
    }

    /** Days went by: what is overdue goes further up. */
    private void waited(Request before) {
        house.jdbc()
                .sql("update request set submitted_at = submitted_at - interval '49 hours' where id = ?")
                .param(id.value())
                .update();
        house.bean(RequestClock.class).tick();
        for (var wanted : wanted()) {
            var then = seat(before, wanted.seat());
            if (then.isPresent() && !then.get().escalatedAt().equals(wanted.escalatedAt())) {
                let(new Done.Escalated(wanted.seat()));
            }
        }
    }

    private List<Wanted> wanted() {
        return state() instanceof Submitted submitted ? submitted.all().wanted() : List.of();
    }

    private static Optional<Wanted> seat(Request request, Seat seat) {
        return request.state() instanceof Submitted submitted
                ? submitted.all().wanted().stream()
                        .filter(one -> one.seat().equals(seat))
                        .findFirst()
                : Optional.empty();
    }

    private void handedOn(Request before, PersonId by) {
        var to = offices.anybody().id();
        house.bean(HandingOn.class).handOn(id, by, to.toString());
        for (var wanted : wanted()) {
            var then = seat(before, wanted.seat()).flatMap(Wanted::handedOn);
            if (!then.equals(wanted.handedOn())) {
                var authority = new Authority(wanted.handedOn().orElseThrow().by(), wanted.seat(), Optional.empty());
                entitled(before, authority);
                let(new Done.Handed(authority, wanted.handedOn().orElseThrow().to()));
            }
        }
    }

    private void added(Request before, PersonId by) {
        var wish = new AddingSteps.Wish(offices.anybody().number(), random.nextBoolean(), "核对");
        house.bean(AddingSteps.class).add(id, by, wish);
        let(new Done.Added(wanted().getLast().step().orElseThrow()));
    }

    private void sentAgain(PersonId by) {
        var who = random.nextInt(3) == 0 ? by : requester;
        var asked = asked(offices, random, requester, random.nextInt(3) == 0 ? contents : ++contents);
        house.bean(SendingAgain.class).send(id, who, returned -> asked);
        var until = state() instanceof Submitted submitted ? submitted.expiresAt() : house.now();
        let(new Done.SentAgain(asked.content(), roles(asked), until));
        if (!who.equals(requester)) {
            unentitled.add("sent again by another");
        }
    }

    private void entitled(Request before, Authority by) {
        var handed = seat(before, by.seat())
                .flatMap(Wanted::handedOn)
                .filter(on -> on.gives(by))
                .isPresent();
        if (!offices.entitled(by, handed)) {
            unentitled.add("%s by one without the right".formatted(by));
        }
    }

    /** Nothing is left open in the house. */
    private void close() {
        if (state() instanceof Submitted || state() instanceof ApprovalState.Returned) {
            house.bean(Withdrawing.class).withdraw(id, requester);
        }
    }
}
