package io.shoumi.secret;

import io.shoumi.custody.Origin;
import io.shoumi.custody.PlaceId;
import io.shoumi.regulations.ArchiveKind;
import io.shoumi.regulations.GuideEntry;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Unreleased;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A classification as it is proposed, checked field by field. */
public record NewSecret(Titles titles, Secrecy secrecy, Papers papers, Kept kept) {

    /** @param trueTitle content: sealed before anything else happens to it */
    public record Titles(
            String coverTitle,
            String trueTitle,
            @Nullable String documentNumber,
            @Nullable String issuingBody) {}

    /** R2.2: a basis, a level, a term, a scope; R2.9: a responsible department. */
    public record Secrecy(GuideEntry kind, String basis, Level level, int termYears, UUID unit, Scope scope) {}

    /** @param place where the paper copies will lie; null without paper */
    public record Papers(
            Origin origin,
            int copies,
            @Nullable Integer pageCount,
            @Nullable PlaceId place) {}

    /** What binds its handling. */
    public record Kept(ArchiveKind archive, Unreleased unreleased, boolean customerData) {}
}
