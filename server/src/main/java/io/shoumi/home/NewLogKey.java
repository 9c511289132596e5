package io.shoumi.home;

import io.shoumi.evidence.LogKey;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Makes the key of a log with an origin of its own, and keeps it sealed among the keys. */
public final class NewLogKey {
    static final ContextId PLACE = new ContextId("log-key");
    static final String FILE = "log-key";

    private NewLogKey() {}

    /** In place of the one that is there. */
    public static LogKey in(Path keys, OpenVault vault) throws IOException {
        var key = LogKey.generate("shoumi.local/log-"
                + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT));
        var sealed = vault.sealSmall(OwnerId.SYSTEM, Purpose.LOG_KEY, PLACE, key.toBytes());
        var fresh = keys.resolve(FILE + ".new");
        DataHome.writePrivate(fresh, Base64.getEncoder().encodeToString(sealed) + "\n");
        Files.move(fresh, keys.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return key;
    }
}
