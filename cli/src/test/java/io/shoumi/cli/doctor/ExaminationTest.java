package io.shoumi.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home with this and that wrong: each is named by its own finding. */
class ExaminationTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void aHomeThatWasNeverSetUp() throws IOException {
        home = Files.createDirectory(directory.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(home.resolve("home.properties"), "version=1\n");
        Files.createDirectories(home.resolve("tls"));
        Files.writeString(home.resolve("tls/cert.pem"), "no certificate");
    }

    @Test
    void theMachineReadsAndDraws() {
        assertThat(keys(directory.resolve("nowhere")))
                .contains("doctor.java", "doctor.utf8", "doctor.worker", "doctor.no-home");
    }

    @Test
    void eachFaultIsNamed() throws IOException {
        assertThat(keys(home))
                .contains(
                        "doctor.home",
                        "doctor.keys-none",
                        "doctor.log-none",
                        "doctor.certificate-broken",
                        "doctor.not-running");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(home.resolve("log"));
        Files.writeString(home.resolve("log/vkey"), "no key");
        Files.writeString(home.resolve("log/checkpoint"), "no checkpoint");
        assertThat(keys(home)).contains("doctor.home-open", "doctor.log-broken");
    }

    @Test
    void aHomeOfAnotherVersionIsNotLookedInto() throws IOException {
        Files.writeString(home.resolve("home.properties"), "version=99\n");
        assertThat(keys(home)).contains("home.other-version").doesNotContain("doctor.home");
    }

    private static List<String> keys(Path of) {
        return Examination.of(of, NOW).stream().map(Finding::key).toList();
    }
}
