package io.shoumi.extractor.worker.pdf;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** PDF: pages, form fields, notes, properties; attached files are members. */
public final class PdfReader implements FormatReader {

    private static final int TAIL_BYTES = 2048;

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        Complaints.forget();
        FontMappers.set(SubstituteFonts.forText());
        try (PDDocument document = open(content)) {
            var text = new StringBuilder();
            Set<Reason> wrong = pages(document, text);
            PdfExtras.append(document, text);
            properties(document.getDocumentInformation(), text);
            if (!closed(content) || Complaints.heard()) {
                wrong.add(Reason.DAMAGED);
            }
            at.part("pdf", text);
            wrong.forEach(at::unread);
            PdfExtras.attachments(document, at);
        }
    }

    public static PDDocument open(byte[] content) throws IOException {
        try {
            return Loader.loadPDF(content);
        } catch (InvalidPasswordException _) {
            throw new Unreadable(Reason.PASSWORD_PROTECTED);
        }
    }

    /** Page by page, so that one broken page costs no other. */
    private static Set<Reason> pages(PDDocument document, StringBuilder text) throws BudgetSpent {
        var wrong = EnumSet.noneOf(Reason.class);
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            wrong.add(Reason.DAMAGED);
        }
        for (int number = 1; number <= pages; number++) {
            try {
                var page = new PageText(number);
                text.append(page.getText(document));
                wrong.addAll(page.wrong(document.getPage(number - 1)));
            } catch (IOException | RuntimeException _) {
                wrong.add(Reason.DAMAGED);
            }
        }
        return wrong;
    }

    /** The reader mends a file that was cut short without a word; its missing end shows it. */
    private static boolean closed(byte[] content) {
        int from = Math.max(0, content.length - TAIL_BYTES);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void properties(PDDocumentInformation about, StringBuilder text) {
        for (String value :
                new String[] {about.getTitle(), about.getSubject(), about.getKeywords(), about.getAuthor()}) {
            if (value != null && !value.isBlank()) {
                text.append(value).append('\n');
            }
        }
    }
}
