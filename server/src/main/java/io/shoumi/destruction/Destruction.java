package io.shoumi.destruction;

import io.shoumi.approval.Content;
import io.shoumi.approval.RequestId;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.DisposalWay;
import io.shoumi.regulations.Ending;
import io.shoumi.regulations.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A destruction list with its lines and witnesses. {@code state}: submitted, approved, refused, withdrawn or done. */
public record Destruction(
        DestructionId id,
        String number,
        @Nullable RequestId request,
        UUID unit,
        Plan plan,
        PersonId handler,
        String handlerName,
        ListHash hash,
        String state,
        @Nullable Instant doneAt,
        List<Item> items,
        List<Witness> witnesses) {
    public Destruction {
        items = List.copyOf(items);
        witnesses = List.copyOf(witnesses);
    }

    /** How, where and when. */
    public record Plan(DisposalWay way, String place, Instant at) {}

    /** What the approvers sign. */
    Content content() {
        return content(number, hash, plan, items.size(), witnesses);
    }

    static Content content(String number, ListHash hash, Plan plan, int count, List<Witness> witnesses) {
        return new Content(Map.of(
                "destructionNumber", number,
                "destructionCount", String.valueOf(count),
                "destructionMethod", plan.way().code(),
                "destructionPlace", plan.place(),
                "destructionAt", plan.at().toString(),
                "destructionWitnesses", witnesses.stream().map(Witness::name).collect(Collectors.joining("、")),
                "destructionList", hash.hex()));
    }

    Ending ending() {
        return new Ending(
                plan.way(),
                parties(witnesses.stream()),
                parties(witnesses.stream().filter(Witness::confirmed)));
    }

    private static java.util.Set<Party> parties(Stream<Witness> of) {
        return of.map(witness -> new Party(witness.person().toString())).collect(Collectors.toSet());
    }

    public boolean named(PersonId person) {
        return witnesses.stream().anyMatch(witness -> witness.person().equals(person));
    }

    public boolean awaits(PersonId person) {
        return "approved".equals(state)
                && witnesses.stream().anyMatch(witness -> witness.person().equals(person) && !witness.confirmed());
    }

    public String stateWord() {
        return "destruction.state." + state;
    }

    public String methodWord() {
        return "destruction.method." + plan.way().code();
    }
}
