package io.shoumi.home;

import io.shoumi.evidence.LogKey;
import io.shoumi.evidence.TileLog;
import io.shoumi.ledger.LogKeeper;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens the home's evidence log with its key, which lies sealed in the key store's directory. */
@Component
class HomeLog implements HomeVault.WhenOpened, DisposableBean {
    private static final ContextId PLACE = new ContextId("log-key");

    private final DataHome home;
    private final LogKeeper keeper;

    HomeLog(DataHome home, LogKeeper keeper) {
        this.home = home;
        this.keeper = keeper;
    }

    @Override
    public void vaultOpened(OpenVault vault) {
        try {
            var file = home.keys().resolve("log-key");
            if (!Files.exists(file)) {
                make(vault, file);
            }
            var sealed = Base64.getDecoder().decode(Files.readString(file).strip());
            var key = LogKey.fromBytes(vault.openSmall(OwnerId.SYSTEM, Purpose.LOG_KEY, PLACE, sealed));
            keeper.open(TileLog.open(home.log(), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(OpenVault vault, Path file) throws IOException {
        var origin = "shoumi.local/log-"
                + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        var sealed = vault.sealSmall(
                OwnerId.SYSTEM, Purpose.LOG_KEY, PLACE, LogKey.generate(origin).toBytes());
        DataHome.writePrivate(file, Base64.getEncoder().encodeToString(sealed) + "\n");
    }

    @Override
    public void destroy() throws IOException {
        keeper.close();
    }
}
