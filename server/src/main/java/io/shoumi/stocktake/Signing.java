package io.shoumi.stocktake;

import io.shoumi.custody.Entrusting;
import io.shoumi.custody.Link;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.places.ChangingPlaces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Both sign the same result by their own log-in; the second signature closes the count, and hands the place over where it is for that. */
@Component
public class Signing {
    private static final int REASON_MAX = 200;

    private final StockTakeStore store;
    private final LineStore lines;
    private final ChangingPlaces changing;
    private final Entrusting entrusting;
    private final Ledger ledger;
    private final Clock clock;

    Signing(
            StockTakeStore store,
            LineStore lines,
            ChangingPlaces changing,
            Entrusting entrusting,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.changing = changing;
        this.entrusting = entrusting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void sign(StockTakeId id, PersonId who) {
        var take = locked(id, who);
        var signer = take.checkers().find(who).orElseThrow(NotFound::new);
        if (signer.signedAt() != null) {
            throw new ActRefused("stocktake.signed-already", List.of(), take.number());
        }
        var sums = lines.sums(id);
        if (sums.open() > 0) {
            throw new ActRefused("stocktake.lines-open", Beginning.CLAUSES, sums.open());
        }
        lines.settle(id);
        var result = digest(take, lines.content(id));
        store.sign(id, signer.equals(take.checkers().first()), result, clock.instant());
        var act = Act.done(ActKind.STOCK_TAKE_SIGNED, who, id.subject())
                .by(Beginning.CLAUSES)
                .with("number", take.number())
                .with("result", HexFormat.of().formatHex(result))
                .with("closed", !take.checkers().nobodySigned());
        ledger.stage(take.checkers().nobodySigned() ? act : closed(take, sums, act, who));
    }

    private Act closed(StockTake take, Sums sums, Act act, PersonId who) {
        store.close(take.id(), sums, clock.instant());
        var said = act.with("agrees", sums.agrees());
        return take.successor().map(to -> handedOver(take, to.id(), said, who)).orElse(said);
    }

    /** Each secret has a record of its own, so that its history tells of it. */
    private Act handedOver(StockTake take, PersonId to, Act act, PersonId who) {
        var place = take.extent().places().getFirst();
        changing.entrustWithoutEvidence(place.id(), place.custodian(), to);
        entrusting.entrustWithoutEvidence(place.id(), to, who).stream()
                .collect(Collectors.groupingBy(Link::secret, LinkedHashMap::new, Collectors.toList()))
                .forEach((secret, links) ->
                        ledger.stage(Act.done(ActKind.CARRIERS_ENTRUSTED, who, "place:" + place.id())
                                .about(secret)
                                .by(Beginning.CLAUSES)
                                .with("count", take.number())
                                .with("to", to.toString())
                                .with("custody", links.stream().map(Link::fact).toList())));
        return act.with("place", place.name().code())
                .with("from", place.custodian().toString())
                .with("to", to.toString());
    }

    /** The first signature is taken back, so that something can still be put right. */
    @Transactional
    public void reopen(StockTakeId id, PersonId who) {
        var take = locked(id, who);
        if (take.checkers().nobodySigned()) {
            throw new ActRefused("stocktake.nobody-signed", List.of(), take.number());
        }
        store.reopen(id);
        lines.unsettle(id);
        ledger.stage(Act.done(ActKind.STOCK_TAKE_REOPENED, who, id.subject())
                .by(Beginning.CLAUSES)
                .with("number", take.number()));
    }

    /** Given up, with the reason; its number stays in the register. */
    @Transactional
    public void drop(StockTakeId id, String reason, Caller by) {
        var take = store.find(id)
                .map(found -> store.lock(id))
                .filter(one -> by.may(Permission.OFFICER)
                        || one.checkers().find(by.person()).isPresent())
                .orElseThrow(NotFound::new);
        requireRunning(take);
        if (!take.checkers().nobodySigned()) {
            throw new ActRefused("stocktake.signed-once", List.of(), take.number());
        }
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new BadInput("reason", "stocktake.drop-reason", REASON_MAX);
        }
        store.drop(id, by.person(), reason.strip(), clock.instant());
        ledger.stage(Act.done(ActKind.STOCK_TAKE_DROPPED, by.person(), id.subject())
                .by(Beginning.CLAUSES)
                .with("number", take.number())
                .with("reason", reason.strip()));
    }

    private StockTake locked(StockTakeId id, PersonId who) {
        var take = store.find(id)
                .filter(one -> one.checkers().find(who).isPresent())
                .map(found -> store.lock(id))
                .orElseThrow(NotFound::new);
        requireRunning(take);
        return take;
    }

    private static void requireRunning(StockTake take) {
        if (!take.running()) {
            throw new ActRefused("stocktake.over", List.of(), take.number());
        }
    }

    private static byte[] digest(StockTake take, List<String> content) {
        var text = take.number() + "\n" + String.join("\n", content);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
