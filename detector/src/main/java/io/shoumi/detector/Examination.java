package io.shoumi.detector;

import io.shoumi.detector.copy.CopyMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one text holds.
 *
 * @param findings certain whatever other files hold
 * @param candidates agreements with registered documents, copies or quotations of public wording: {@link Copies} tells
 */
public record Examination(List<Finding> findings, List<Candidate> candidates) {

    /**
     * An agreement with a registered document.
     *
     * @param decodedFrom where the text was found encoded, null if it was in clear
     */
    public record Candidate(CopyMatch match, @Nullable Span decodedFrom) {
        Span span() {
            return decodedFrom == null ? new Span(match.start(), match.end()) : decodedFrom;
        }
    }
}
