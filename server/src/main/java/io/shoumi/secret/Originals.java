package io.shoumi.secret;

import io.shoumi.ledger.SecretId;
import io.shoumi.vault.Purpose;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The electronic originals, for the reading room alone: whoever reads one has ruled on it and logs it first. No other route
 * gives their bytes.
 */
@Component
public class Originals {
    private final JdbcClient jdbc;
    private final SealedFiles files;

    Originals(JdbcClient jdbc, SealedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** @param pageCount null where its pages cannot be drawn */
    public record Original(
            UUID object, String mediaType, @Nullable Integer pageCount) {}

    public Optional<Original> of(SecretId id) {
        return jdbc.sql(
                        "select id, media_type, page_count from sealed_object where secret_id = ? and purpose = 'ORIGINAL'")
                .param(id.value())
                .query((row, n) -> new Original(
                        row.getObject("id", UUID.class),
                        row.getString("media_type"),
                        row.getObject("page_count", Integer.class)))
                .optional();
    }

    /** In clear, in memory; nothing of it may be written anywhere. */
    public byte[] read(SecretId id, Original original) {
        return files.read(id, Purpose.ORIGINAL, original.object());
    }
}
