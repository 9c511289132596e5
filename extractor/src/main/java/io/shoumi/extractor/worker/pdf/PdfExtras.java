package io.shoumi.extractor.worker.pdf;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.text.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/** What a PDF holds beside its pages. */
final class PdfExtras {

    private static final int TREE_DEPTH_MAX = 16;

    private PdfExtras() {}

    /** Values of form fields and contents of notes, a line each. */
    static void append(PDDocument document, StringBuilder text) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                line(field.getValueAsString(), text);
            }
            if (form.getXFA() != null) {
                line(Markup.text(new String(form.getXFA().getBytes(), StandardCharsets.UTF_8)), text);
            }
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                line(annotation.getContents(), text);
            }
        }
    }

    private static void line(@Nullable String value, StringBuilder text) {
        if (value != null && !value.isBlank()) {
            text.append(value).append('\n');
        }
    }

    static void attachments(PDDocument document, Reading at) throws IOException {
        for (var file : files(document).values()) {
            PDEmbeddedFile embedded = embedded(file);
            String name = file.getFilename() == null ? "?" : file.getFilename();
            if (embedded == null) {
                at.memberUnread(name, Reason.DAMAGED);
            } else {
                byte[] bytes;
                try (InputStream in = embedded.createInputStream()) {
                    bytes = at.budget().expand(in, embedded.getLength());
                }
                at.member(name, bytes);
            }
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        PDEmbeddedFile unicode = file.getEmbeddedFileUnicode();
        return unicode != null ? unicode : file.getEmbeddedFile();
    }

    private static Map<Object, PDComplexFileSpecification> files(PDDocument document) throws IOException {
        var files = new LinkedHashMap<Object, PDComplexFileSpecification>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            collect(names.getEmbeddedFiles(), files, 0);
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attached
                        && attached.getFile() instanceof PDComplexFileSpecification file) {
                    files.put(file.getCOSObject(), file);
                }
            }
        }
        return files;
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<Object, PDComplexFileSpecification> files, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> named = node.getNames();
        if (named != null) {
            named.values().forEach(file -> files.put(file.getCOSObject(), file));
        }
        var kids = node.getKids();
        if (kids != null && depth < TREE_DEPTH_MAX) {
            for (var kid : kids) {
                collect(kid, files, depth + 1);
            }
        }
    }
}
