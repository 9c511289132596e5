package io.shoumi.secret;

import io.shoumi.TestHouse;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A clerk sends in one file after the other; each is another. */
public final class UploadingUnderTorture implements TortureAct {
    private final Registry registry;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    public UploadingUnderTorture(TestHouse house) {
        registry = new Registry(house);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(registry.clerk);
        while (true) {
            var content = "第" + round.number() + "轮 " + UUID.randomUUID();
            var page = clerk.get("/secrets/new");
            round.untilAnswered(() -> registry.upload(clerk, page, Registry.text("文件.txt", content)));
            if (clerk.status() != 200 || clerk.path().equals("/login")) {
                throw new IllegalStateException("an upload was answered " + clerk.status() + " at " + clerk.path());
            }
            acknowledged.add(sha256(content));
            round.acknowledge();
        }
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(Registry.text("", content).bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Taken(UUID id, String hash, UUID object, UUID text) {}

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        var times = new HashMap<String, Integer>();
        var entries = remains.entries("file-received");
        for (var upload : taken(remains)) {
            times.merge(upload.hash(), 1, Integer::sum);
            whole(upload, entries.getOrDefault("intake:" + upload.id(), 0), remains, faults);
        }
        acknowledged.stream()
                .filter(hash -> !times.containsKey(hash))
                .forEach(hash -> faults.add("lost: upload " + hash));
        for (Map.Entry<String, Integer> upload : times.entrySet()) {
            if (upload.getValue() > 1) {
                faults.add("done " + upload.getValue() + " times: upload " + upload.getKey());
            }
        }
        return faults;
    }

    private List<Taken> taken(Remains remains) {
        return remains.jdbc()
                .sql("select id, encode(sha256, 'hex'), object_id, text_object_id from intake where person_id = ?")
                .param(registry.clerk.id().value())
                .query((row, n) -> new Taken(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
    }

    private static void whole(Taken upload, int entries, Remains remains, List<String> faults) {
        if (entries != 1) {
            faults.add("half: upload " + upload.id() + " and its evidence");
        }
        if (!remains.hasKey(upload.id()) || !remains.inVault(upload.object()) || !remains.inVault(upload.text())) {
            faults.add("half: upload " + upload.id() + " refers to what the vault does not hold");
        }
    }
}
