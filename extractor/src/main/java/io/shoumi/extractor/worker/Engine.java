package io.shoumi.extractor.worker;

import io.shoumi.extractor.PageRange;

/** What the worker does with a file. Errors (not exceptions) may escape and end the worker. */
public interface Engine {

    void text(byte[] file, String name, Findings out);

    /** The cells of a workbook's first sheet, as one part of kind {@code table}. */
    void table(byte[] file, String name, Findings out);

    void pages(byte[] file, PageRange range, Findings out);
}
