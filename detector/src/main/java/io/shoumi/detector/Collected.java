package io.shoumi.detector;

import io.shoumi.detector.Examination.Quotation;
import io.shoumi.detector.copy.CopyMatch;
import io.shoumi.detector.text.Decoded;
import java.util.ArrayList;
import java.util.List;

/** Findings of one text as they come in. */
final class Collected {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(CopyMatch match) {
        Finding finding = Detector.finding(match);
        if (match.paragraph() == 0) {
            findings.add(finding);
        } else {
            quotations.add(new Quotation(match.paragraph(), finding));
        }
    }

    /** Takes over what was found in a decoded part, at the place of its source. */
    void addAll(Collected inner, Decoded decoded) {
        for (Finding finding : inner.findings) {
            findings.add(finding.at(place(finding, decoded)));
        }
        for (Quotation quotation : inner.quotations) {
            Finding finding = quotation.finding();
            quotations.add(new Quotation(quotation.paragraph(), finding.at(place(finding, decoded))));
        }
    }

    private static Span place(Finding finding, Decoded decoded) {
        return new Span(decoded.starts()[finding.start()], decoded.ends()[finding.end() - 1]);
    }

    Examination examination() {
        return new Examination(List.copyOf(findings), List.copyOf(quotations));
    }
}
