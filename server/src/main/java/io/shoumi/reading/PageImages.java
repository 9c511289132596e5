package io.shoumi.reading;

import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.Rendering;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.SecretId;
import io.shoumi.secret.ConfinedReader;
import io.shoumi.secret.Originals;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pages of a secret's original, drawn by the confined worker a few at a time. They are kept in memory only, sealed with the
 * secret's own key: once that key is destroyed, what is kept here is noise.
 */
@Component
class PageImages {
    private static final long KEPT_BYTES_MAX = 24L << 20;
    private static final int AHEAD = 3;
    private static final Map<String, String> FILE_NAMES = Map.of(
            "application/pdf", "original.pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "original.docx",
            "message/rfc822", "original.eml",
            "text/plain", "original.txt");

    private final Originals originals;
    private final ConfinedReader reader;
    private final HomeVault vault;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;

    PageImages(Originals originals, ConfinedReader reader, HomeVault vault) {
        this.originals = originals;
        this.reader = reader;
        this.vault = vault;
    }

    private record Key(SecretId secret, int page) {
        ContextId context() {
            return ContextId.of("page", secret + "/" + page);
        }
    }

    /** How many pages there are to turn. */
    int count(SecretId secret) {
        var pages = originals.of(secret).orElseThrow(NotFound::new).pageCount();
        if (pages == null || pages < 1) {
            throw new ActRefused("reading.not-drawable", List.of());
        }
        return pages;
    }

    /** One page as PNG, without any mark yet. */
    byte[] page(SecretId secret, int page) {
        if (page < 1 || page > count(secret)) {
            throw new NotFound();
        }
        var key = new Key(secret, page);
        var sealed = sealed(key);
        return sealed == null ? drawn(key) : vault.open().openSmall(owner(secret), Purpose.PAGE, key.context(), sealed);
    }

    private byte[] drawn(Key key) {
        var original = originals.of(key.secret()).orElseThrow(NotFound::new);
        var name = FILE_NAMES.getOrDefault(original.mediaType(), "original");
        var range = new PageRange(key.page(), key.page() + AHEAD);
        return switch (reader.render(originals.read(key.secret(), original), name, range)) {
            case Rendering.NotDrawn none -> throw new ActRefused("reading.not-drawable", List.of());
            case Rendering.Pages pages -> {
                pages.pages().forEach(image -> keep(new Key(key.secret(), image.number()), image.png()));
                yield pages.pages().stream()
                        .filter(image -> image.number() == key.page())
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .png();
            }
        };
    }

    private void keep(Key key, byte[] png) {
        var sealed = vault.open().sealSmall(owner(key.secret()), Purpose.PAGE, key.context(), png);
        synchronized (kept) {
            var before = kept.put(key, sealed);
            keptBytes += sealed.length - (before == null ? 0 : before.length);
            var oldest = kept.entrySet().iterator();
            while (keptBytes > KEPT_BYTES_MAX && oldest.hasNext()) {
                keptBytes -= oldest.next().getValue().length;
                oldest.remove();
            }
        }
    }

    private byte @org.jspecify.annotations.Nullable [] sealed(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private static OwnerId owner(SecretId secret) {
        return new OwnerId(secret.value());
    }
}
