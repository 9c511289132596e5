package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.Table;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import io.shoumi.extractor.worker.archive.Zip;
import java.io.IOException;

/** The first sheet of a workbook, cell by cell; of any other file, nothing. */
public final class TableReader implements FormatReader {

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        Zip zip = Zip.open(content, at.budget());
        if (!zip.hasUnder("xl/")) {
            throw new Unreadable(Reason.UNSUPPORTED_FORMAT);
        }
        var cells = new StringBuilder();
        var contents = new Contents(at);
        if (!zip.intact()) {
            contents.report(Reason.DAMAGED);
        }
        WorkbookReader.firstSheet(zip, contents, cells);
        at.part(Table.KIND, cells);
        contents.finish();
    }
}
