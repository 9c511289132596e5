package io.shoumi.extractor.worker.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Whether a page may show text as a picture: an image in its resources or its forms', one inline, or much drawing. */
final class Pictures {

    private static final int FORM_DEPTH_MAX = 4;

    /** A page without a glyph whose instructions are longer than a frame or a rule needs: outlines, or an inline image. */
    private static final int DRAWING_BYTES = 1024;

    private Pictures() {}

    static boolean on(PDPage page) throws IOException {
        return in(page.getResources(), 0) || drawn(page);
    }

    private static boolean in(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            boolean deeper = depth < FORM_DEPTH_MAX
                    && resources.getXObject(name) instanceof PDFormXObject form
                    && in(form.getResources(), depth + 1);
            if (deeper) {
                return true;
            }
        }
        return false;
    }

    private static boolean drawn(PDPage page) throws IOException {
        try (var contents = page.getContents()) {
            return contents.readNBytes(DRAWING_BYTES).length == DRAWING_BYTES;
        }
    }
}
