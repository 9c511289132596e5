package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.archive.Zip;
import java.io.IOException;

/** Reads one kind of office package. As with any reader, what was said before an exception stands. */
public interface PackageReader {

    void read(Reading at, Zip zip) throws IOException;
}
