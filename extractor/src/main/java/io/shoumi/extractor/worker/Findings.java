package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;

/** Where a request's results go. {@code inner} is empty for the file itself. */
public interface Findings {

    void part(String inner, String kind, CharSequence text);

    void unread(String inner, Reason reason);

    void pageCount(int pages);

    void page(int number, byte[] png);
}
