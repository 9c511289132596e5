package io.shoumi.home;

import io.shoumi.evidence.LogKey;
import io.shoumi.ledger.LogKeeper;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens the home's evidence log with its key, which lies sealed in the key store's directory. */
@Component
class HomeLog implements HomeVault.WhenOpened, DisposableBean {
    private final DataHome home;
    private final LogKeeper keeper;

    HomeLog(DataHome home, LogKeeper keeper) {
        this.home = home;
        this.keeper = keeper;
    }

    @Override
    public void vaultOpened(OpenVault vault) {
        try {
            var file = home.keys().resolve(NewLogKey.FILE);
            if (!Files.exists(file)) {
                NewLogKey.in(home.keys(), vault);
            }
            var sealed = Base64.getDecoder().decode(Files.readString(file).strip());
            var key = LogKey.fromBytes(vault.openSmall(OwnerId.SYSTEM, Purpose.LOG_KEY, NewLogKey.PLACE, sealed));
            keeper.open(home.log(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        keeper.close();
    }
}
