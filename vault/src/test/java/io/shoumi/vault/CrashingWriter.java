package io.shoumi.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A process to be killed: makes owners, stores objects, destroys every third key, and acknowledges each act by a line. */
final class CrashingWriter {
    private CrashingWriter() {}

    static void main(String[] arguments) throws IOException {
        try (OpenVault vault = new VaultHome(Path.of(arguments[0])).unseal()) {
            for (int i = 0; ; i++) {
                OwnerId owner = VaultHome.newOwner(vault);
                byte[] plain = VaultHome.plaintext(i % 5 * 40_000);
                SealedObject object = vault.store(owner, Purpose.ORIGINAL, new ByteArrayInputStream(plain));
                acknowledge("stored " + object.id() + " " + owner + " " + plain.length);
                if (i % 3 == 0) {
                    vault.destroy(owner);
                    acknowledge("destroyed " + object.id() + " " + owner + " " + plain.length);
                }
            }
        }
    }

    private static void acknowledge(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
