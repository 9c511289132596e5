package io.shoumi.custody;

import io.shoumi.custody.CustodyEvent.Head;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows both chains of one secret from the stored events alone. An event that was altered, left out, put in or moved breaks a
 * number, a predecessor or a hash, and is named.
 */
final class ChainCheck {
    private final Map<CarrierId, Head> carriers = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Head secret = Head.NONE;

    private ChainCheck() {}

    /** An event as it lies in the table. */
    record Stored(
            CarrierId carrier,
            int secretSeq,
            int carrierSeq,
            String content,
            EventHash previousSecret,
            EventHash previousCarrier,
            EventHash hash) {}

    /** What is wrong, in the order of the secret's numbers; empty when both chains hold. */
    static List<String> faults(List<Stored> inOrder) {
        var check = new ChainCheck();
        inOrder.forEach(check::follow);
        return List.copyOf(check.faults);
    }

    private void follow(Stored event) {
        var carrier = carriers.getOrDefault(event.carrier(), Head.NONE);
        require(event, event.secretSeq() == secret.seq() + 1, "its number follows " + secret.seq());
        require(event, event.carrierSeq() == carrier.seq() + 1, "its copy's number follows " + carrier.seq());
        require(event, event.previousSecret().equals(secret.hash()), "its predecessor is another event");
        require(event, event.previousCarrier().equals(carrier.hash()), "its copy's predecessor is another event");
        require(
                event,
                EventHash.of(event.content().getBytes(StandardCharsets.UTF_8)).equals(event.hash()),
                "its content was changed");
        require(event, names(event), "its content names other predecessors or numbers");
        secret = new Head(event.secretSeq(), event.hash());
        carriers.put(event.carrier(), new Head(event.carrierSeq(), event.hash()));
    }

    /** The columns repeat what the hashed content says. */
    private static boolean names(Stored event) {
        var content = event.content();
        return content.contains("\"previousSecret\":\"" + event.previousSecret() + "\"")
                && content.contains("\"previousCarrier\":\"" + event.previousCarrier() + "\"")
                && content.contains("\"carrier\":\"" + event.carrier() + "\"")
                && content.contains("\"secretSeq\":" + event.secretSeq())
                && content.contains("\"carrierSeq\":" + event.carrierSeq() + ",");
    }

    private void require(Stored event, boolean holds, String what) {
        if (!holds) {
            faults.add("event " + event.secretSeq() + ": " + what);
        }
    }
}
