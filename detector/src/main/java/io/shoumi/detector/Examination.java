package io.shoumi.detector;

import java.util.List;

/**
 * What one text holds.
 *
 * @param findings certain whatever other files hold
 * @param quotations copies of just one whole paragraph, which may be public wording: see {@link Quotations}
 */
public record Examination(List<Finding> findings, List<Quotation> quotations) {

    /**
     * A copy that is one whole paragraph, neither more nor less.
     *
     * @param paragraph the same number for the same paragraph wherever it is found with the same index
     */
    public record Quotation(long paragraph, Finding finding) {}
}
