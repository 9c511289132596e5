package io.shoumi.detector;

import io.shoumi.detector.Examination.Candidate;
import io.shoumi.detector.copy.CopyMatch;
import io.shoumi.detector.text.Decoded;
import java.util.ArrayList;
import java.util.List;

/** Findings of one text as they come in. */
final class Collected {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(CopyMatch match) {
        candidates.add(new Candidate(match, null));
    }

    /** Takes over what was found in a decoded part, at the place of its source. */
    void addAll(Collected inner, Decoded decoded) {
        for (Finding finding : inner.findings) {
            findings.add(finding.at(place(new Span(finding.start(), finding.end()), decoded)));
        }
        for (Candidate candidate : inner.candidates) {
            candidates.add(new Candidate(candidate.match(), place(candidate.span(), decoded)));
        }
    }

    private static Span place(Span inner, Decoded decoded) {
        return new Span(decoded.starts()[inner.start()], decoded.ends()[inner.end() - 1]);
    }

    Examination examination() {
        return new Examination(List.copyOf(findings), List.copyOf(candidates));
    }
}
