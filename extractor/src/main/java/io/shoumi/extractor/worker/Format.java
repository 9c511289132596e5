package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.archive.CompressedReader;
import io.shoumi.extractor.worker.archive.SevenZipReader;
import io.shoumi.extractor.worker.archive.TarReader;
import io.shoumi.extractor.worker.archive.ZipReader;
import io.shoumi.extractor.worker.mail.MailReader;
import io.shoumi.extractor.worker.mail.MboxReader;
import io.shoumi.extractor.worker.pdf.PdfReader;
import io.shoumi.extractor.worker.text.HtmlReader;
import io.shoumi.extractor.worker.text.PlainTextReader;
import io.shoumi.extractor.worker.text.RtfReader;

/** The kinds of file, told apart by their first bytes; extensions lie. */
public enum Format {
    EMPTY((at, content) -> at.part("empty", "")),
    ZIP(new ZipReader()),
    PDF(new PdfReader()),
    OLE(new OleReader()),
    GZIP(CompressedReader.GZIP),
    BZIP2(CompressedReader.BZIP2),
    XZ(CompressedReader.XZ),
    SEVEN_ZIP(new SevenZipReader()),
    TAR(new TarReader()),
    RAR(refuse(Reason.UNSUPPORTED_FORMAT)),
    IMAGE(refuse(Reason.IMAGE_ONLY)),
    RTF(new RtfReader()),
    MBOX(new MboxReader()),
    MAIL(new MailReader()),
    HTML(new HtmlReader()),
    /** Anything else: text in some encoding, or unknown. */
    TEXT(new PlainTextReader());

    private final FormatReader reader;

    Format(FormatReader reader) {
        this.reader = reader;
    }

    public static Format of(byte[] content) {
        return Magic.tell(content);
    }

    FormatReader reader() {
        return reader;
    }

    private static FormatReader refuse(Reason reason) {
        return (at, content) -> {
            throw new Unreadable(reason);
        };
    }
}
