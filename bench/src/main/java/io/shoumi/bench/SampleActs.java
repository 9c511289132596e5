package io.shoumi.bench;

import io.shoumi.regulations.Act;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarrierFacts;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.Classification;
import io.shoumi.regulations.Handling;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Party;
import io.shoumi.regulations.PersonFacts;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.Role;
import io.shoumi.regulations.SecretFacts;
import io.shoumi.regulations.SecretRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of act, by four kinds of people, on secrets of each level, under each regulation alone and under all five. */
final class SampleActs {
    private static final Party PERSON = new Party("person");
    private static final Party PROPOSER = new Party("proposer");
    private static final Party PLACE = new Party("place");
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");

    private SampleActs() {}

    static List<Act> all() {
        return Stream.of(Action.values())
                .flatMap(action -> people().flatMap(person -> secrets().map(secret -> act(action, person, secret))))
                .toList();
    }

    private static Act act(Action action, PersonFacts person, SecretFacts secret) {
        var act = Act.on(action, person, secret, AT);
        return action.onCarrier()
                ? act.with(CarrierFacts.kept(CarrierForm.PAPER, PLACE).lentTo(PERSON))
                : act;
    }

    private static Stream<PersonFacts> people() {
        var colleague = PersonFacts.colleague(PERSON, true);
        return Stream.of(
                PersonFacts.stranger(PERSON),
                colleague,
                colleague.withPosts(Role.CLERK, Role.ARCHIVIST),
                colleague.withPosts(Role.SUPERVISOR));
    }

    private static Stream<SecretFacts> secrets() {
        return Stream.of(Level.values()).flatMap(level -> adoptions().map(adopted -> secret(level, adopted)));
    }

    private static Stream<Set<Regulation>> adoptions() {
        return Stream.concat(Stream.of(Regulation.values()).map(Set::of), Stream.of(EnumSet.allOf(Regulation.class)));
    }

    private static SecretFacts secret(Level level, Set<Regulation> adopted) {
        return new SecretFacts(
                new SecretRef("secret"), adopted, Classification.decided(level, PROPOSER), Handling.ORDINARY);
    }
}
