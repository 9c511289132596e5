package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile file could do if it took the worker over: nothing. */
class ConfinementTest {

    private static final ExtractorPool POOL = Workers.probing(Duration.ofSeconds(60));

    @AfterAll
    static void close() {
        POOL.close();
    }

    private static String probe(String command) {
        return POOL.extract(("probe:" + command).getBytes(StandardCharsets.UTF_8), "probe")
                .text();
    }

    @Test
    void theProbeItselfWorks() {
        assertThat(probe("list /usr/lib/jvm")).startsWith("listed");
        assertThat(probe("write /tmp/x")).startsWith("wrote");
    }

    @Test
    void theWorkerCannotReadThePasswordFile() {
        assertThat(Files.exists(Path.of("/etc/passwd"))).isTrue();
        assertThat(probe("read /etc/passwd")).startsWith("refused");
    }

    @Test
    void theWorkerDoesNotSeeAHomeOrTheCallersTemporaryFiles(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        assertThat(probe("read " + secret)).startsWith("refused");
        assertThat(probe("list " + System.getProperty("user.home"))).startsWith("refused");
        assertThat(probe("list /home")).startsWith("refused");
        assertThat(probe("list " + Path.of("").toAbsolutePath())).startsWith("refused");
    }

    @Test
    void theWorkerReachesNoPortOfThisMachine() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(probe("connect 127.0.0.1:" + server.getLocalPort())).startsWith("refused");
        }
    }

    @Test
    void theWorkerHasNoInterfaceButItsOwnLoopback() {
        assertThat(probe("interfaces")).isIn("[lo]", "[]");
        assertThat(probe("resolve example.com")).startsWith("refused");
    }

    @Test
    void theWorkerInheritsNoEnvironment() {
        assertThat(probe("environment")).doesNotContain("PATH", "HOME", "JAVA_HOME");
    }

    @Test
    void theWorkerCanWriteNowhereButItsMemoryFolder() {
        for (String place : new String[] {"/x", "/usr/lib/x", "/worker/x", "/dev/x", "/proc/x", "/etc/x"}) {
            assertThat(probe("write " + place)).as(place).startsWith("refused");
        }
    }

    @Test
    void theWorkerCanStartNoShell() {
        assertThat(probe("execute /bin/sh")).startsWith("refused");
    }

    @Test
    void theWorkerSeesNoOtherProcess() {
        assertThat(probe("read /proc/" + ProcessHandle.current().pid() + "/environ"))
                .startsWith("refused");
    }
}
