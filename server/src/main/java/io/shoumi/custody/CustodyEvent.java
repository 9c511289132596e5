package io.shoumi.custody;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * One link of two chains: its secret's and its carrier's. Numbers run from 1 without a gap; the hash covers everything,
 * the two predecessors included, so an event left out, altered or reordered shows in both chains.
 */
record CustodyEvent(SecretId secret, CarrierId carrier, Heads heads, Change change, PersonId actor, Instant at) {
    private static final int FORMAT = 1;

    /** RFC 8785. */
    String content() {
        return JsonValue.of(Map.ofEntries(
                        Map.entry("v", FORMAT),
                        Map.entry("secret", secret.toString()),
                        Map.entry("carrier", carrier.toString()),
                        Map.entry("secretSeq", secretSeq()),
                        Map.entry("carrierSeq", carrierSeq()),
                        Map.entry("previousSecret", heads.secret().hash().toString()),
                        Map.entry("previousCarrier", heads.carrier().hash().toString()),
                        Map.entry("at", at.toString()),
                        Map.entry("actor", actor.toString()),
                        Map.entry("kind", change.code()),
                        Map.entry("facts", change.facts())))
                .canonical();
    }

    int secretSeq() {
        return heads.secret().seq() + 1;
    }

    int carrierSeq() {
        return heads.carrier().seq() + 1;
    }

    EventHash hash() {
        return EventHash.of(content().getBytes(StandardCharsets.UTF_8));
    }

    Heads next() {
        var hash = hash();
        return new Heads(new Head(secretSeq(), hash), new Head(carrierSeq(), hash));
    }

    /** The last event of one chain. */
    record Head(int seq, EventHash hash) {
        static final Head NONE = new Head(0, EventHash.NONE);
    }

    /** Where both chains end before this event. */
    record Heads(Head secret, Head carrier) {}
}
