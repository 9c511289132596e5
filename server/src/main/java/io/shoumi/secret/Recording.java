package io.shoumi.secret;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Permitted;
import io.shoumi.secret.RefusedFileListener.RefusedFile;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.SealedObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a file, with its evidence, in one transaction. */
@Component
class Recording {
    private final IntakeStore intakes;
    private final SealedFiles files;
    private final Ledger ledger;
    private final Clock clock;
    private final List<RefusedFileListener> listeners;

    Recording(IntakeStore intakes, SealedFiles files, Ledger ledger, Clock clock, List<RefusedFileListener> listeners) {
        this.intakes = intakes;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /** What lies in the vault already. */
    record Sealed(SecretId id, SealedObject original, SealedObject text) {}

    @Transactional
    public Receipt taken(Sealed sealed, Upload upload, Examined examined, Permitted permitted) {
        var id = sealed.id();
        var original = sealed.original().id().value();
        var hash = sha256(upload.bytes());
        intakes.insert(
                new IntakeStore.Row(
                        id,
                        upload,
                        examined,
                        hash,
                        new IntakeStore.InVault(
                                original,
                                sealed.text().id().value(),
                                files.sealSmall(id, Purpose.TITLE, SealedFiles.fileName(original), upload.name()),
                                files.sealSmall(
                                        id,
                                        Purpose.QUOTE,
                                        SealedFiles.suggestion(id),
                                        examined.suggestions().toJson()))),
                clock.instant());
        ledger.stage(Act.done(ActKind.FILE_RECEIVED, upload.clerk(), "intake:" + id)
                .about(id)
                .by(permitted.clauses().stream().map(Object::toString).toList())
                .with("sha256", HexFormat.of().formatHex(hash))
                .with("sizeBytes", upload.bytes().length)
                .with("extraction", examined.extraction().status().name())
                .with("unit", upload.unit().toString()));
        return new Receipt.Taken(id);
    }

    @Transactional
    public Receipt refused(Upload upload, String marking) {
        var file = new RefusedFile(UUID.randomUUID(), upload.clerk(), upload.unit(), marking);
        var hash = sha256(upload.bytes());
        var incident = listeners.stream()
                .map(listener -> listener.fileRefused(file))
                .flatMap(Optional::stream)
                .findFirst();
        intakes.insertRefused(file, hash, clock.instant(), incident.orElse(null));
        var act = Act.refused(ActKind.FILE_REFUSED, upload.clerk(), "refused-file:" + file.id())
                .with("sha256", HexFormat.of().formatHex(hash))
                .with("marking", marking)
                .with("unit", upload.unit().toString());
        ledger.stage(incident.isPresent() ? act.with("incident", incident.get().toString()) : act);
        return new Receipt.NotKept(file.id());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
