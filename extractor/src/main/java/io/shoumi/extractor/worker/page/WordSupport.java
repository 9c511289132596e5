package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.worker.BudgetSpent;

/** What a story refers to. */
record WordSupport(WordStyles styles, WordNumbering numbering, WordMedia media) {

    /** Empty bytes for a picture that is not to be had: too many of them, broken, or kept elsewhere. */
    byte[] picture(String relation) {
        try {
            return media.picture(relation).orElse(new byte[0]);
        } catch (BudgetSpent _) {
            return new byte[0];
        }
    }
}
