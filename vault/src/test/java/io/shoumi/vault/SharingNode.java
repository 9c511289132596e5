package io.shoumi.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Another node: opens the vault of a home to share it, says so, and holds it until its input ends. */
final class SharingNode {
    private SharingNode() {}

    static void main(String[] arguments) throws IOException {
        VaultHome home = new VaultHome(Path.of(arguments[0]));
        SealedVault sealed = Vault.shared(home.keys(), new InMemoryObjectStore(Clock.systemUTC()), Clock.systemUTC());
        try (OpenVault vault = sealed.unseal(VaultHome.PASSPHRASE)) {
            System.out.println(vault.root().id());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (VaultException.KeysInUse inUse) {
            System.out.println("in use");
        }
    }
}
