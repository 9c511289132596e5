package io.shoumi.secret;

import io.shoumi.TestHouse;
import io.shoumi.torture.Remains;
import io.shoumi.torture.Round;
import io.shoumi.torture.TortureAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A clerk sends in one file after the other. */
public final class UploadingUnderTorture implements TortureAct {
    private final Registry registry;
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    public UploadingUnderTorture(TestHouse house) {
        registry = new Registry(house);
    }

    @Override
    public void work(Round round) {
        var clerk = round.logIn(registry.clerk);
        for (var n = 0; ; n++) {
            registry.upload(clerk, Registry.text("文件" + n + ".txt", "第" + round.number() + "轮第" + n + "份"));
            if (clerk.status() != 200 || !clerk.path().startsWith("/secrets/new/")) {
                throw new IllegalStateException("an upload was answered " + clerk.status());
            }
            acknowledged.add(UUID.fromString(clerk.path().substring("/secrets/new/".length())));
            round.acknowledge();
        }
    }

    @Override
    public List<String> faults(Remains remains) {
        var faults = new ArrayList<String>();
        for (var id : acknowledged) {
            if (!remains.found("select 1 from intake where id = ?", id)) {
                faults.add("lost: upload " + id);
            }
        }
        remains.jdbc()
                .sql("select id, object_id, text_object_id from intake where person_id = ?")
                .param(registry.clerk.id().value())
                .query((row, n) -> new UUID[] {
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)
                })
                .list()
                .forEach(ids -> whole(ids, remains, faults));
        return faults;
    }

    private static void whole(UUID[] ids, Remains remains, List<String> faults) {
        if (remains.entries("file-received", "intake:" + ids[0]) != 1) {
            faults.add("half: upload " + ids[0] + " and its evidence");
        }
        if (!remains.hasKey(ids[0]) || !remains.inVault(ids[1]) || !remains.inVault(ids[2])) {
            faults.add("half: upload " + ids[0] + " refers to what the vault does not hold");
        }
    }
}
