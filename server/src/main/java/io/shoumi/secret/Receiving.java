package io.shoumi.secret;

import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.Rendering;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Guide;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.SealedObject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: seals it at once under a key of its own, has it read in the confined worker, and keeps it for the clerk's
 * proposal, unless a marking on it stands above the ceiling; then only its hash, the person and the time are kept.
 */
@Component
public class Receiving {
    public static final int SIZE_BYTES_MAX = 64 << 20;

    private final Rulings rulings;
    private final Ceiling ceiling;
    private final HomeVault vault;
    private final ConfinedReader reader;
    private final SealedFiles files;
    private final Recording recording;
    private final Guide guide = Catalogue.load().guide();

    Receiving(
            Rulings rulings,
            Ceiling ceiling,
            HomeVault vault,
            ConfinedReader reader,
            SealedFiles files,
            Recording recording) {
        this.rulings = rulings;
        this.ceiling = ceiling;
        this.vault = vault;
        this.reader = reader;
        this.files = files;
        this.recording = recording;
    }

    /** Whether somebody may register for a department at all, as the page shows it before a file is chosen. */
    public Ruling ruling(PersonId clerk, UUID unit) {
        return rulings.ruleOnRegistering(clerk, unit, Level.INTERNAL, ceiling.circumstances(true));
    }

    /** No transaction is open while the worker reads. */
    public Receipt receive(Upload upload) {
        if (upload.bytes().length == 0) {
            throw new BadInput("file", "secret.file-empty");
        }
        if (upload.bytes().length > SIZE_BYTES_MAX) {
            throw new BadInput("file", "secret.file-large", SIZE_BYTES_MAX >> 20);
        }
        if (!(ruling(upload.clerk(), upload.unit()) instanceof Permitted permitted)) {
            throw refusal(upload);
        }
        var id = SecretId.random();
        vault.open().createOwner(new OwnerId(id.value()));
        var original = seal(id, upload);
        return take(original, upload, read(original, upload), permitted);
    }

    private SealedObject seal(SecretId id, Upload upload) {
        try {
            return files.seal(id, upload.bytes());
        } catch (RuntimeException e) {
            files.purge(id);
            throw e;
        }
    }

    /** What cannot be read in a worker is not kept. */
    private Examined read(SealedObject original, Upload upload) {
        try {
            return examine(upload);
        } catch (RuntimeException e) {
            files.purge(original);
            throw e;
        }
    }

    private ActRefused refusal(Upload upload) {
        return RefusedRegistering.by(ruling(upload.clerk(), upload.unit()));
    }

    /**
     * From here on a fault may come after the commit as well as before it, so nothing is purged: what no row names is swept by
     * {@link SweepingOrphans}.
     */
    private Receipt take(SealedObject sealed, Upload upload, Examined examined, Permitted permitted) {
        var id = new SecretId(sealed.owner().value());
        var highest = examined.suggestions().highest();
        if (highest.isPresent() && aboveCeiling(upload, highest.get().level())) {
            files.purge(sealed);
            return recording.refused(upload, highest.get().marking());
        }
        var text = files.sealText(id, examined.extraction().text());
        return recording.taken(new Recording.Sealed(id, sealed, text), upload, examined, permitted);
    }

    /** Not by comparing levels here: the rule book says whether a file of this level may come in. */
    private boolean aboveCeiling(Upload upload, Level marked) {
        return marked.state()
                && !(rulings.ruleOnRegistering(upload.clerk(), upload.unit(), marked, ceiling.circumstances(true))
                        instanceof Permitted);
    }

    private Examined examine(Upload upload) {
        var extraction = reader.extract(upload.bytes(), upload.name());
        var pages = reader.render(upload.bytes(), upload.name(), PageRange.only(1));
        var count = pages instanceof Rendering.Pages drawn ? Integer.valueOf(drawn.pageCount()) : null;
        return new Examined(extraction, count, Suggestions.of(extraction.text(), guide));
    }
}
