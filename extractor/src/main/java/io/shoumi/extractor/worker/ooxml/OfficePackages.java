package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.worker.archive.Zip;
import java.util.Optional;

/** Tells an office package from an ordinary zip file by its members, not by its name. */
public final class OfficePackages {

    private OfficePackages() {}

    public static Optional<PackageReader> tell(Zip zip) {
        if (zip.has("[Content_Types].xml")) {
            return openXml(zip);
        }
        if (zip.has("OFD.xml")) {
            return Optional.of(new OfdReader());
        }
        boolean openDocument = zip.has("mimetype") && zip.has("content.xml");
        return openDocument ? Optional.of(new OpenDocumentReader()) : Optional.empty();
    }

    private static Optional<PackageReader> openXml(Zip zip) {
        if (zip.hasUnder("word/")) {
            return Optional.of(new WordReader());
        }
        if (zip.hasUnder("xl/")) {
            return Optional.of(new WorkbookReader());
        }
        return zip.hasUnder("ppt/") ? Optional.of(new SlidesReader()) : Optional.empty();
    }
}
