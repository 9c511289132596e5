package io.shoumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.vault.VaultException.KeysInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes share the keys, and the root key changes only while one of them is alone. */
class RootChangedAloneTest {
    @TempDir
    Path directory;

    private Process otherNode() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharingNode.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process node) throws IOException {
        return node.inputReader().readLine();
    }

    private static void leave(Process node) throws Exception {
        node.getOutputStream().close();
        node.waitFor();
    }

    @Test
    void notBesideAnotherNodeAndNoNodeJoinsMeanwhile() throws Exception {
        VaultHome home = new VaultHome(directory);
        home.create().close();
        SealedVault sealed = Vault.shared(home.keys(), new InMemoryObjectStore(Clock.systemUTC()), Clock.systemUTC());
        try (OpenVault vault = sealed.unseal(VaultHome.PASSPHRASE)) {
            var before = vault.root().id();
            Process beside = otherNode();
            assertThat(said(beside)).isEqualTo(before.toString());
            assertThatThrownBy(() -> vault.root().beginChange()).isInstanceOf(KeysInUse.class);
            assertThat(vault.root().id()).isEqualTo(before);
            leave(beside);
            vault.root().beginChange();
            assertThat(said(otherNode())).isEqualTo("in use");
            vault.root().finishChange();
            Process afterwards = otherNode();
            assertThat(said(afterwards)).isEqualTo(vault.root().id().toString()).isNotEqualTo(before.toString());
            leave(afterwards);
        }
    }
}
