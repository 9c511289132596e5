package io.shoumi.cli.doctor;

import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.HomeUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a home holds, and how it lies there. */
final class HomeFindings {
    private static final long FREE_BYTES_MIN = 1L << 30;
    private static final Duration CERTIFICATE_SOON = Duration.ofDays(30);
    private static final Duration BACKUP_OLD = Duration.ofDays(7);
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path home;
    private final Clock clock;

    HomeFindings(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    List<Finding> all() {
        try {
            var opened = DataHome.inspect(home);
            var found = new ArrayList<Finding>();
            found.add(open(home) ? Finding.wrong("doctor.home-open", home) : Finding.well("doctor.home", home));
            found.add(space());
            found.add(keys());
            found.add(log());
            found.add(certificate());
            found.addAll(database(opened));
            return found;
        } catch (HomeUnusable unusable) {
            return List.of(new Finding(Finding.Level.WRONG, unusable.key(), List.of(unusable.arguments())));
        } catch (IOException | UncheckedIOException e) {
            return List.of(Finding.wrong("home.unusable", home, String.valueOf(e.getMessage())));
        }
    }

    private static boolean open(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    private Finding space() {
        var free = home.toFile().getUsableSpace();
        return free < FREE_BYTES_MIN
                ? Finding.wrong("doctor.disk-full", home, free >> 20)
                : Finding.well("doctor.disk", free >> 30);
    }

    private Finding keys() throws IOException {
        var keys = home.resolve("keys");
        if (!Files.exists(keys.resolve("root.p12"))) {
            return Finding.care("doctor.keys-none");
        }
        return open(keys) ? Finding.wrong("doctor.home-open", keys) : Finding.well("doctor.keys");
    }

    private Finding log() throws IOException {
        var log = home.resolve("log");
        if (!Files.exists(log.resolve("checkpoint"))) {
            return Finding.care("doctor.log-none");
        }
        try {
            var key = VerifierKey.parse(Files.readString(log.resolve("vkey")).strip());
            var head = SignedCheckpoint.verify(Files.readAllBytes(log.resolve("checkpoint")), key);
            return Finding.well("doctor.log", head.size());
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            return Finding.wrong("doctor.log-broken", home);
        }
    }

    private Finding certificate() throws IOException {
        try (var in = Files.newInputStream(home.resolve("tls/cert.pem"))) {
            var read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            var until = read.getNotAfter().toInstant();
            if (until.isBefore(clock.instant())) {
                return Finding.wrong("doctor.certificate-over", until.toString());
            }
            return until.isBefore(clock.instant().plus(CERTIFICATE_SOON))
                    ? Finding.care("doctor.certificate-soon", until.toString())
                    : Finding.well("doctor.certificate", until.toString());
        } catch (CertificateException e) {
            return Finding.wrong("doctor.certificate-broken", home);
        }
    }

    /** Only a running server's is asked: the examination starts nothing. */
    private List<Finding> database(DataHome opened) {
        if (!opened.inUse()) {
            return List.of(Finding.care("doctor.not-running"));
        }
        var database = HomeDatabase.ofRunning(opened);
        try (var connection = database.asApp()) {
            return List.of(Finding.well("doctor.database"), backup(connection));
        } catch (SQLException e) {
            return List.of(Finding.wrong("doctor.database-gone", home));
        }
    }

    private Finding backup(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select max(at) from evidence_staged where kind = 'backed-up'")) {
            row.next();
            var last = row.getTimestamp(1);
            if (last == null) {
                return Finding.care("doctor.backup-none");
            }
            Instant at = last.toInstant();
            return at.isBefore(clock.instant().minus(BACKUP_OLD))
                    ? Finding.care("doctor.backup-old", at.toString())
                    : Finding.well("doctor.backup", at.toString());
        }
    }
}
